package potluck.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of UTF-8 text ended by LF or CRLF, of bounded length. One thread; reads byte by byte, so hand it a buffered
/// stream.
public final class LineReader {
    private final InputStream in;
    private final int most;
    private final FailureCode tooLong;

    /// @param most bytes a line may have at most, its end not counted
    /// @param tooLong the failure for a longer one, with `most` as its argument
    public LineReader(InputStream in, int most, FailureCode tooLong) {
        this.in = in;
        this.most = most;
        this.tooLong = tooLong;
    }

    /// The next line without its end; empty when the stream has ended. Bytes that are not UTF-8 become `�`.
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return line.size() == 0 ? Optional.empty() : Optional.of(text(line));
            }
            if (line.size() > most) {
                throw Failure.of(tooLong, most);
            }
            line.write(b);
        }
        return Optional.of(text(line));
    }

    private String text(ByteArrayOutputStream line) throws Failure {
        String text = line.toString(StandardCharsets.UTF_8);
        if (text.endsWith("\r")) {
            return text.substring(0, text.length() - 1);
        }
        if (line.size() > most) {
            throw Failure.of(tooLong, most);
        }
        return text;
    }
}
