package potluck.sync.index;

import java.util.ArrayList;
import java.util.List;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Holding;
import potluck.catalogue.WireName;

/// The files of a folder that are kept equal, and their sums. Changes belong to the folder's own thread; any thread may
/// read.
final class Tally {
    private final Holding files = new Holding();
    private volatile long bytes;
    private volatile long conflicts;

    int count() {
        return files.count();
    }

    long bytes() {
        return bytes;
    }

    /// How many of them are conflict copies.
    long conflicts() {
        return conflicts;
    }

    List<FileEntry> files() {
        List<FileEntry> all = new ArrayList<>();
        files.files().forEach(all::add);
        return all;
    }

    void put(FileEntry file) {
        files.put(file);
        count(file, 1);
    }

    void remove(WireName name) {
        files.file(name).ifPresent(file -> {
            files.remove(name);
            count(file, -1);
        });
    }

    private void count(FileEntry file, int sign) {
        bytes += sign * file.size();
        conflicts += ConflictCopy.original(file.name()).isPresent() ? sign : 0;
    }
}
