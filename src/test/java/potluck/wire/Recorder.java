package potluck.wire;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// A receiver that remembers what came; questions are answered with `done` unless a test says otherwise.
class Recorder implements Receiver {
    record Block(int id, Binary message) {}

    final BlockingQueue<Control> news = new LinkedBlockingQueue<>();
    final BlockingQueue<Block> blocks = new LinkedBlockingQueue<>();
    final BlockingQueue<Optional<IOException>> ends = new LinkedBlockingQueue<>();

    @Override
    public void notified(Control message) throws IOException {
        news.add(message);
    }

    @Override
    public Control asked(Control question) throws IOException {
        return new CommonMessage.Done();
    }

    @Override
    public void binary(int id, Binary message) throws IOException {
        blocks.add(new Block(id, message));
    }

    @Override
    public void closed(@Nullable IOException why) {
        ends.add(Optional.ofNullable(why));
    }
}
