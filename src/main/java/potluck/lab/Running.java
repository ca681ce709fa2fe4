package potluck.lab;

import java.io.IOException;

/// A server of the lab that runs. Any thread.
public interface Running extends AutoCloseable {
    /// The port that is really used.
    int port();

    /// Waits until the server has stopped.
    void awaitEnd() throws IOException;

    /// Stops it.
    @Override
    void close() throws IOException;
}
