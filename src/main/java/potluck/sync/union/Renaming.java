package potluck.sync.union;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.Index;
import potluck.store.KnownFile;
import potluck.store.SafeRoot;
import potluck.sync.folder.SyncFault;

/// Takes a file's name away from it, and its row in the index along, so that it can still be served. Any thread.
record Renaming(SafeRoot root, Index index) {
    /// @throws Failure `CHANGED_HERE` when that is no longer the file that was decided about
    void rename(WireName from, WireName to) throws IOException {
        KnownFile known = requireUnchanged(from);
        Optional<Manifest> manifest = index.manifest(known.content());
        root.rename(from, to);
        if (manifest.isPresent()) {
            index.put(path(to), known.stamp(), manifest.get());
        }
    }

    /// Drops `name`, whose content is here as `copy`, too.
    void drop(WireName name, WireName copy) throws IOException {
        requireUnchanged(name);
        requireUnchanged(copy);
        root.trash(name);
    }

    private KnownFile requireUnchanged(WireName name) throws IOException {
        Optional<KnownFile> known = index.known(path(name));
        if (known.isEmpty() || !root.stamp(name).equals(known.map(KnownFile::stamp))) {
            throw Failure.of(SyncFault.CHANGED_HERE, name);
        }
        return known.get();
    }

    private Path path(WireName name) {
        return root.path(name);
    }
}
