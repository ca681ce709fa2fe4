package potluck.store;

import java.io.IOException;
import java.nio.file.Path;
import potluck.catalogue.ContentId;
import potluck.kit.Failure;

/// A file that was read once: its absolute path, the stamp it had then, and what it contains.
public record KnownFile(Path file, FileStamp stamp, ContentId content) {
    /// Whether it lies there as it was known.
    public boolean isUnchanged() throws IOException {
        try {
            return FileStamp.of(file).equals(stamp);
        } catch (Failure gone) {
            return false;
        }
    }
}
