package potluck.lab;

import java.io.IOException;
import java.util.Optional;

/// Text in both directions, however it is put on the wire.
public interface Talk {
    void send(String text) throws IOException;

    /// What comes next; empty when the other side has ended the connection.
    Optional<String> receive() throws IOException;
}
