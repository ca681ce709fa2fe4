package potluck.cli;

import java.io.IOException;
import java.util.Optional;

/// Where commands are read from, line by line.
interface CommandLines extends AutoCloseable {
    /// The next line; empty when there are no more.
    Optional<String> next() throws IOException;

    @Override
    void close() throws IOException;
}
