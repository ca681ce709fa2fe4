package potluck.sync.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import potluck.kit.Failure;
import potluck.sync.folder.SyncFault;

/// The lines of a file that is text: UTF-8, with a byte order mark or without, of a size that people read. Pure but for
/// reading.
public final class TextLines {
    static final int MOST_BYTES = 4_000_000;
    static final int LONGEST = 10_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextLines() {}

    /// Without what they end in.
    ///
    /// @param name by which the file is told of
    /// @throws Failure `NOT_TEXT`, `TEXT_TOO_LARGE`, `LINES_TOO_LONG`
    public static List<String> of(String name, FileChannel file) throws IOException {
        if (file.size() > MOST_BYTES) {
            throw Failure.of(SyncFault.TEXT_TOO_LARGE, name, MOST_BYTES / 1_000_000);
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        file.position(0);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
        List<String> lines = text(name, bytes.flip()).lines().toList();
        if (lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            throw Failure.of(SyncFault.LINES_TOO_LONG, name, LONGEST);
        }
        return lines;
    }

    private static String text(String name, ByteBuffer bytes) throws Failure {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (text.chars().allMatch(TextLines::isWritten)) {
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            }
        } catch (CharacterCodingException other) {
            throw Failure.because(other, SyncFault.NOT_TEXT, name);
        }
        throw Failure.of(SyncFault.NOT_TEXT, name);
    }

    /// Bytes of other kinds are full of control characters; texts have only those that move on, and colours of logs.
    private static boolean isWritten(int c) {
        return c >= ' ' || "\t\n\r\f\u001B".indexOf(c) >= 0;
    }
}
