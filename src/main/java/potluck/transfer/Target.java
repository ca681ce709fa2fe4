package potluck.transfer;

import java.nio.file.Path;
import potluck.catalogue.FileEntry;
import potluck.store.Room;
import potluck.store.SafeRoot;

/// Where a fetched file goes.
public sealed interface Target {
    /// The folder that the file is written in until it is complete.
    Path folder();

    /// A file the user chose; when the name is taken by other content, a free one beside it is used.
    record Chosen(Path path) implements Target {
        public Chosen {
            path = path.toAbsolutePath();
        }

        @Override
        public Path folder() {
            Path parent = path.getParent();
            return parent == null ? path : parent;
        }
    }

    /// A name in a sync folder; nothing is ever overwritten there. `room` is made for it right before the commit.
    record Shared(SafeRoot root, FileEntry entry, Room room) implements Target {
        @Override
        public Path folder() {
            return root.stagingFolder();
        }
    }
}
