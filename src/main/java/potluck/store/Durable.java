package potluck.store;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Makes what was renamed into a folder survive a power failure. Windows keeps its folders safe by itself and cannot
/// open them.
final class Durable {
    private static final boolean FOLDERS_OPEN = File.separatorChar == '/';

    private Durable() {}

    /// The folder that `file` lies in.
    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    static void force(Path folder) throws IOException {
        if (FOLDERS_OPEN) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
