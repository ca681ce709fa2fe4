package potluck.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A text file that grows line by line. What was appended survives the end of the program, and what was appended before
/// [#force] survives a power failure; a line that was torn off in the middle is dropped when the file is opened. Any
/// thread; the monitor guards `channel`.
public final class Journal implements AutoCloseable {
    private final Path file;
    private FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Opens or makes `file`, for its owner alone; its folder has to exist.
    public static Journal open(Path file) throws IOException {
        if (!Files.exists(file)) {
            AtomicFile.write(file, new byte[0]);
        }
        return new Journal(file, channel(file));
    }

    /// All lines, the oldest first. Bytes that are no UTF-8 become question marks.
    public synchronized List<String> lines() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        if (whole < bytes.length) {
            channel.truncate(whole);
        }
        return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
    }

    /// Adds a line, which holds no line break. After a failure the file is as before.
    public synchronized void append(String line) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        long before = channel.size();
        try {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            channel.truncate(before);
            throw Trouble.writing(file, rest.remaining(), e);
        }
    }

    /// Returns when all that was appended is on the disk.
    public void force() throws IOException {
        FileChannel now;
        synchronized (this) {
            now = channel;
        }
        try {
            now.force(false);
        } catch (ClosedChannelException e) {
            // Closed or replaced meanwhile, and with that on the disk.
        }
    }

    /// Puts these lines in place of all that is there, or leaves everything as it is.
    public synchronized void replace(List<String> lines) throws IOException {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(line).append('\n'));
        channel.close();
        try {
            AtomicFile.write(file, all.toString().getBytes(StandardCharsets.UTF_8));
        } finally {
            channel = channel(file);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        force();
        channel.close();
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }
}
