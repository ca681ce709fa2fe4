package potluck.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes what was renamed into a folder survive a power failure. Windows keeps its folders safe by itself and cannot
/// open them.
final class Durable {
    private static final boolean FOLDERS_OPEN = java.io.File.separatorChar == '/';

    private Durable() {}

    static void force(Path folder) throws IOException {
        if (FOLDERS_OPEN) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
