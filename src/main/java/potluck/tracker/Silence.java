package potluck.tracker;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;
import potluck.wire.Binary;
import potluck.wire.Control;
import potluck.wire.Receiver;
import potluck.wire.WireFault;

/// A tracker has nothing to say to strangers but answers.
final class Silence implements Receiver {
    @Override
    public void notified(Control message) {}

    @Override
    public Control asked(Control question) throws IOException {
        throw Failure.of(WireFault.FORBIDDEN, "questions to a device that is enrolling");
    }

    @Override
    public void binary(int id, Binary message) throws IOException {
        throw Failure.of(WireFault.FORBIDDEN, "file bytes to a device that is enrolling");
    }

    @Override
    public void closed(@Nullable IOException why) {}
}
