package potluck.sync.union;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import potluck.catalogue.FileEntry;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.FileStamp;
import potluck.store.Index;
import potluck.store.KnownFile;
import potluck.store.SafeRoot;
import potluck.store.ScanVisitor;
import potluck.sync.scope.Scope;

/// One look at the whole tree: which files are as the index knows them, and which have to be read. One thread.
final class Scan implements ScanVisitor {
    /// What a scan has found.
    ///
    /// @param known files as the index knows them
    /// @param unknown files to be read
    /// @param skipped what cannot be shared, by path
    record Found(
            List<FileEntry> known, Map<WireName, FileStamp> unknown, Set<WireName> all, Map<String, Failure> skipped) {}

    private final SafeRoot root;
    private final Scope scope;
    private final Map<Path, KnownFile> index = new HashMap<>();
    private final Found found =
            new Found(new ArrayList<>(), new LinkedHashMap<>(), new HashSet<>(), new LinkedHashMap<>());

    private Scan(SafeRoot root, Scope scope) {
        this.root = root;
        this.scope = scope;
    }

    /// @throws Failure `ROOT_VANISHED`: a scan that ends normally saw the whole folder
    static Found of(SafeRoot root, Index index, Scope scope) throws IOException {
        Scan scan = new Scan(root, scope);
        index.knownUnder(root.path()).forEach(file -> scan.index.put(file.file(), file));
        root.scan(scan);
        return scan.found;
    }

    @Override
    public boolean enters(WireName folder) {
        return scope.enters(folder);
    }

    @Override
    public void file(WireName name, FileStamp stamp, boolean executable) {
        if (!scope.shows(name)) {
            return;
        }
        found.all().add(name);
        KnownFile known = index.get(root.path(name));
        if (known != null && known.stamp().equals(stamp)) {
            found.known().add(new FileEntry(name, stamp.size(), known.content(), stamp.modified(), executable));
        } else {
            found.unknown().put(name, stamp);
        }
    }

    @Override
    public void skipped(String path, Failure reason) {
        found.skipped().put(path, reason);
    }
}
