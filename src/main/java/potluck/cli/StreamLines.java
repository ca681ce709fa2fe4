package potluck.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/// Commands from a file or a pipe. One thread.
final class StreamLines implements CommandLines {
    private final BufferedReader in;

    StreamLines(BufferedReader in) {
        this.in = in;
    }

    @Override
    public Optional<String> next() throws IOException {
        return Optional.ofNullable(in.readLine());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
