package potluck.node;

import java.io.IOException;
import java.io.InterruptedIOException;

/// Waits that turn an interrupt into the kind of failure front ends expect.
final class Waiting {
    interface Wait<T> {
        T run() throws IOException, InterruptedException;
    }

    private Waiting() {}

    static <T> T on(Wait<T> wait) throws IOException {
        try {
            return wait.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
