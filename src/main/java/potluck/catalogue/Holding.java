package potluck.catalogue;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The files of one folder, found by portable key, so that names that some system takes for the same are one. Any
/// thread.
public final class Holding {
    private final NavigableMap<String, FileEntry> files = new ConcurrentSkipListMap<>();

    /// Adds the file, or replaces the one under the same portable key.
    public void put(FileEntry file) {
        files.put(file.name().portableKey(), file);
    }

    public void remove(WireName name) {
        files.remove(name.portableKey());
    }

    public Optional<FileEntry> file(WireName name) {
        return Optional.ofNullable(files.get(name.portableKey()));
    }

    /// Whether some file lies below `name`.
    public boolean isFolder(WireName name) {
        String below = name.portableKey() + "/";
        String next = files.ceilingKey(below);
        return next != null && next.startsWith(below);
    }

    /// All files, ordered by portable key; a view that follows changes.
    public Iterable<FileEntry> files() {
        return files.values();
    }

    public int count() {
        return files.size();
    }
}
