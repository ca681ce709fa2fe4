package potluck.sync.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import potluck.catalogue.FileEntry;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.FileStamp;
import potluck.store.KnownFile;
import potluck.store.SafeRoot;
import potluck.store.ScanVisitor;

/// The files of one folder while they are gathered; what is to come counts more than what is here. One thread.
public final class Listing {
    /// Whole trees may be ignored; no more of them are listed.
    private static final int MOST_IGNORED = 10_000;

    /// By portable key.
    private final Map<String, FolderFile> files = new TreeMap<>();

    public void add(FolderFile file) {
        files.put(file.name().portableKey(), file);
    }

    /// A file that was here when somebody looked last.
    public void known(WireName name, KnownFile file) {
        FileStamp stamp = file.stamp();
        add(FolderFile.of(
                new FileEntry(name, stamp.size(), file.content(), stamp.modified(), false), "", FolderFile.Place.HERE));
    }

    /// A file that is still to come, or a newer version of one.
    public void toCome(FileEntry file, String user, Delay delay) {
        add(FolderFile.of(file, user, FolderFile.Place.WAITING).delayed(delay));
    }

    /// A file that is still to be deleted, if it is here.
    public void toGo(WireName name, Delay delay) {
        files.computeIfPresent(name.portableKey(), (_, file) -> file.delayed(delay));
    }

    /// What lies in the folder and is left alone there.
    ///
    /// @param covers whether a file is kept equal
    /// @param enters whether anything in a folder is
    public void ignored(SafeRoot root, Predicate<WireName> covers, Predicate<WireName> enters) throws IOException {
        List<FolderFile> found = new ArrayList<>();
        root.scan(new ScanVisitor() {
            @Override
            public boolean enters(WireName folder) {
                return found.size() < MOST_IGNORED || enters.test(folder);
            }

            @Override
            public void file(WireName name, FileStamp stamp, boolean executable) {
                if (found.size() < MOST_IGNORED && !covers.test(name)) {
                    found.add(ignored(name, stamp));
                }
            }

            @Override
            public void skipped(String path, Failure reason) {
                // Nothing can be done with it here; the log tells of it.
            }
        });
        found.forEach(this::add);
    }

    private static FolderFile ignored(WireName name, FileStamp stamp) {
        FolderFile.Facts facts = new FolderFile.Facts(stamp.size(), stamp.modified(), "", Optional.empty());
        return new FolderFile(name, FolderFile.Place.IGNORED, facts, Optional.empty(), List.of());
    }

    /// By portable key.
    public List<FolderFile> files() {
        return List.copyOf(files.values());
    }
}
