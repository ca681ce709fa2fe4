package potluck.tracker;

import java.io.IOException;
import potluck.wire.Control;
import potluck.wire.OwnerMessage;

/// Does what owners ask of the tracker; who asks has been checked. Any thread.
public interface OwnerService {
    Control answer(OwnerMessage question) throws IOException;
}
