package potluck.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private enum Fault implements FailureCode {
        TOO_LONG;

        @Override
        public String sentence() {
            return "More than {0} bytes.";
        }
    }

    @Test
    void linesEndWithLfOrCrlf() throws IOException {
        LineReader lines = reader("one\r\ntwo\n\nтри");
        assertThat(lines.next()).contains("one");
        assertThat(lines.next()).contains("two");
        assertThat(lines.next()).contains("");
        assertThat(lines.next()).contains("три");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void aLineOfExactlyTheLimitPasses() throws IOException {
        assertThat(reader("12345678\r\n").next()).contains("12345678");
        assertThat(reader("12345678\n").next()).contains("12345678");
    }

    @Test
    void oneByteMoreIsRefusedBeforeTheRestIsRead() {
        assertThatThrownBy(() -> reader("123456789\n").next()).hasMessage("More than 8 bytes.");
        assertThatThrownBy(() -> reader("1234567890123456").next()).hasMessage("More than 8 bytes.");
    }

    @Test
    void bytesThatAreNotUtf8DoNoHarm() throws IOException {
        LineReader lines =
                new LineReader(new ByteArrayInputStream(new byte[] {(byte) 0xff, 'a', '\n'}), 8, Fault.TOO_LONG);
        assertThat(lines.next()).contains("\uFFFDa");
    }

    private static LineReader reader(String text) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 8, Fault.TOO_LONG);
    }
}
