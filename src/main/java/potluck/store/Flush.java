package potluck.store;

import java.io.IOException;

/// Makes a change of names survive a power failure.
public interface Flush {
    /// For what survives already, or need not.
    Flush NOTHING = () -> {};

    void run() throws IOException;
}
