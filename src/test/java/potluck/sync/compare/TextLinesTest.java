package potluck.sync.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;
import potluck.sync.folder.SyncFault;

class TextLinesTest {
    @TempDir
    private Path home;

    @Test
    void whatLinesEndInAndAByteOrderMarkCountForNothing() throws IOException {
        assertThat(lines("\uFEFFода\r\nsoup\n\nrye".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("ода", "soup", "", "rye");
        assertThat(lines(new byte[0])).isEmpty();
    }

    @Test
    void otherEncodingsAndBytesAreNoText() {
        refuses("ода".getBytes(StandardCharsets.UTF_16LE), SyncFault.NOT_TEXT);
        refuses(new byte[] {'a', 0, 'b'}, SyncFault.NOT_TEXT);
        refuses(new byte[] {(byte) 0xEE, (byte) 0xE4}, SyncFault.NOT_TEXT);
    }

    @Test
    void whatNobodyReadsLineByLineIsNotRead() {
        refuses(new byte[TextLines.MOST_BYTES + 1], SyncFault.TEXT_TOO_LARGE);
        refuses("x".repeat(TextLines.LONGEST + 1).getBytes(StandardCharsets.UTF_8), SyncFault.LINES_TOO_LONG);
    }

    private void refuses(byte[] content, SyncFault code) {
        assertThatThrownBy(() -> lines(content))
                .isInstanceOfSatisfying(
                        Failure.class,
                        why -> assertThat(why.is(code)).as(why.code()).isTrue());
    }

    private List<String> lines(byte[] content) throws IOException {
        try (FileChannel file = FileChannel.open(Files.write(home.resolve("file"), content))) {
            return TextLines.of("file", file);
        }
    }
}
