package potluck.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Small files that are either the old ones or the new ones, even when the power fails in between.
public final class AtomicFile {
    private AtomicFile() {}

    /// Replaces `file` by `content`; readable by its owner alone. Its folder has to exist.
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = Durable.folderOf(file);
        Path next = Files.createTempFile(folder, ".potluck-", ".part");
        try {
            try (FileChannel channel = FileChannel.open(next, Set.of(StandardOpenOption.WRITE))) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw Trouble.writing(folder, content.length, e);
        }
        Durable.force(folder);
    }
}
