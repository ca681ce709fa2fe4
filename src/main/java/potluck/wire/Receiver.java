package potluck.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Whoever a connection's messages are for. A `Failure` thrown from `notified` or `binary` is told to the other side
/// and closes the connection; one thrown from `asked` is sent back as the answer. A `RuntimeException` from any of
/// them closes the connection with `INTERNAL`. A fatal `error` of the other side is not handed on: it is why
/// `closed` is called.
public interface Receiver {
    /// A notification, in the reader's thread and in order; must be quick.
    void notified(Control message) throws IOException;

    /// A question; in a virtual thread of its own, so it may block. What it returns is the answer.
    Control asked(Control question) throws IOException;

    /// A REQUEST, DATA, CANCEL or REJECT with its id, in the reader's thread and in order; must be quick.
    void binary(int id, Binary message) throws IOException;

    /// The connection has ended; `why` is absent when this side closed it. Called once, in the reader's thread, after
    /// the last `notified` and `binary`.
    void closed(@Nullable IOException why);
}
