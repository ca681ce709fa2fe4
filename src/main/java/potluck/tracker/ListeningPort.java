package potluck.tracker;

import java.io.IOException;

/// Where this device listens for other members.
@FunctionalInterface
public interface ListeningPort {
    /// Opens the port the first time; afterwards tells which it is now.
    int open() throws IOException;
}
