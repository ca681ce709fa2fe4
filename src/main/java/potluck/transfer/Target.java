package potluck.transfer;

import java.nio.file.Path;
import potluck.catalogue.FileEntry;
import potluck.store.SafeRoot;

/// Where a fetched file goes.
public sealed interface Target {
    /// A file the user chose; when the name is taken by other content, a free one beside it is used.
    record Chosen(Path path) implements Target {
        public Chosen {
            path = path.toAbsolutePath();
        }

        Path folder() {
            Path parent = path.getParent();
            return parent == null ? path : parent;
        }
    }

    /// A name in a sync folder; nothing is ever overwritten there.
    record Shared(SafeRoot root, FileEntry entry) implements Target {}
}
