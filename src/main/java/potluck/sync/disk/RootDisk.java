package potluck.sync.disk;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.FileEntry;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.FileStamp;
import potluck.store.Flush;
import potluck.store.IgnoreFiles;
import potluck.store.SafeRoot;
import potluck.store.ScanVisitor;
import potluck.store.SeenFile;
import potluck.store.StoreFault;
import potluck.store.TrashedFile;

/// The folder as it lies on the real disk. Any thread.
public record RootDisk(SafeRoot root, Time time) implements Disk {
    private static final Duration KEPT = Duration.ofDays(30);

    @Override
    public void scan(ScanVisitor visitor) throws IOException {
        root.scan(visitor);
    }

    @Override
    public List<IgnoreList> ignoreLists() throws IOException {
        return IgnoreFiles.read(root);
    }

    @Override
    public Optional<SeenFile> see(WireName name) throws IOException {
        try {
            return root.see(name);
        } catch (Failure why) {
            if (why.is(StoreFault.NOT_A_FILE) || why.is(StoreFault.NAME_TAKEN)) {
                return Optional.empty();
            }
            throw why;
        }
    }

    @Override
    public void rename(WireName from, WireName to) throws IOException {
        root.rename(from, to);
    }

    @Override
    public void trash(WireName name) throws IOException {
        root.trash(name, time.now());
    }

    @Override
    public Flush putAside(WireName name) throws IOException {
        return root.putAside(name, time.now());
    }

    @Override
    public Flush putAside(WireName from, WireName to) throws IOException {
        return root.putAside(from, to);
    }

    @Override
    public void expire(Instant now) throws IOException {
        root.expireTrash(now.minus(KEPT));
        root.expireStaging(now.minus(KEPT));
    }

    @Override
    public boolean restore(FileEntry file) throws IOException {
        for (TrashedFile trashed : root.trashed()) {
            FileStamp stamp = trashed.stamp();
            if (trashed.name().equals(file.name())
                    && stamp.size() == file.size()
                    && stamp.modified().equals(file.modified())) {
                root.restore(trashed, file.name());
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean tellsExecutable() {
        return root.path().getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public void dress(WireName name, Instant modified, boolean executable) throws IOException {
        root.dress(name, modified, executable);
    }

    @Override
    public void prune(WireName name) throws IOException {
        root.prune(name);
    }
}
