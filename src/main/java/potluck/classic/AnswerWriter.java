package potluck.classic;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import potluck.kit.Text;

/// Writes answers as lines ended by CRLF, and files byte by byte. One thread.
final class AnswerWriter {
    private static final int LONGEST_LINE = 4096;
    private static final int BUFFER = 64 * 1024;

    private final OutputStream out;
    private final Runnable progress;

    /// @param progress is run whenever bytes of a file were taken
    AnswerWriter(OutputStream out, Runnable progress) {
        this.progress = progress;
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    void write(Answer answer) throws IOException {
        switch (answer) {
            case Answer.Line(int code, String text) -> line(code + " " + text);
            case Answer.Last(int code, String text) -> line(code + " " + text);
            case Answer.Listing listing -> {
                line(listing.code() + " " + listing.text());
                for (String entry : listing.lines()) {
                    line(entry.startsWith(".") ? "." + entry : entry);
                }
                line(".");
            }
            case Answer.File(Shelf.Content content) -> file(content);
        }
        out.flush();
    }

    private void line(String words) throws IOException {
        out.write((Text.escape(words, LONGEST_LINE) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void file(Shelf.Content content) throws IOException {
        try (content) {
            line("LEN " + content.size());
            line("SHA256 " + HexFormat.of().formatHex(copy(content.in(), content.size())));
        }
    }

    /// Exactly `size` bytes, and their SHA-256.
    private byte[] copy(InputStream in, long size) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (long left = size; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("the file has become shorter");
            }
            out.write(buffer, 0, read);
            progress.run();
            digest.update(buffer, 0, read);
            left -= read;
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
