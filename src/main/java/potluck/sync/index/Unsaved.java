package potluck.sync.index;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import potluck.catalogue.WireName;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.VersionRow;
import potluck.store.VersionStore.Batch;
import potluck.store.VersionStore.MovedFile;

/// What has changed since versions were saved last. Belongs to the folder's own thread.
final class Unsaved {
    /// Portable keys.
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<Path, CutFile> read = new LinkedHashMap<>();
    private final Set<Path> gone = new LinkedHashSet<>();
    private final Map<MovedFile, WireName> moved = new LinkedHashMap<>();

    boolean isEmpty() {
        return changed.isEmpty() && read.isEmpty() && gone.isEmpty() && moved.isEmpty();
    }

    boolean contains(WireName name) {
        return changed.contains(name.portableKey());
    }

    void changed(WireName name) {
        changed.add(name.portableKey());
    }

    /// What lay there cannot be served any more.
    void gone(Path file) {
        gone.add(file);
    }

    /// A file that was read or received, so that it can be served.
    void read(CutFile file) {
        gone.remove(file.file());
        read.put(file.file(), file);
    }

    /// A known file lies somewhere else now, or has another stamp.
    void moved(Path from, Path to, FileStamp stamp, WireName name) {
        CutFile unsaved = read.remove(from);
        if (unsaved == null) {
            gone.remove(to);
            moved.put(new MovedFile(from, to, stamp), name);
        } else {
            gone.add(from);
            read(new CutFile(to, stamp, unsaved.manifest()));
        }
    }

    /// @param rows what is known, by portable key
    Batch batch(Function<String, Optional<VersionRow>> rows) {
        List<VersionRow> news =
                changed.stream().flatMap(key -> rows.apply(key).stream()).toList();
        return new Batch(news, List.copyOf(moved.keySet()), List.copyOf(gone), List.copyOf(read.values()));
    }

    /// The names of moved files.
    List<WireName> names(List<MovedFile> files) {
        return files.stream()
                .flatMap(file -> Optional.ofNullable(moved.get(file)).stream())
                .toList();
    }

    void clear() {
        changed.clear();
        read.clear();
        gone.clear();
        moved.clear();
    }
}
