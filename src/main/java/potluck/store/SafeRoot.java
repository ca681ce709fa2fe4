package potluck.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// The only door through which names that other members chose reach a disk. Every operation opens the root anew, makes
/// sure that it is still the same folder, and walks down one component at a time, following no link. Any thread;
/// `changes` is held between finding a name free and taking it.
///
/// In these microseconds another program of this computer may take the name first; Java has no rename that cannot
/// replace.
public final class SafeRoot {
    private final Tree tree;
    private final FolderSync folders = new FolderSync();
    private final ReentrantLock changes = new ReentrantLock();

    private SafeRoot(Tree tree) {
        this.tree = tree;
    }

    /// Opens the folder `root`, which the user chose, and makes it if need be. Failures NOT_A_FOLDER,
    /// NOT_WRITABLE.
    public static SafeRoot open(Path root) throws IOException {
        try {
            return new SafeRoot(Tree.open(root));
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw Failure.because(e, StoreFault.NOT_A_FOLDER, root);
        } catch (IOException e) {
            throw Trouble.writing(root, 1, e);
        }
    }

    public Path path() {
        return tree.path();
    }

    /// Ends normally while the folder that was opened is still there; otherwise a failure ROOT_VANISHED.
    public void requireHere() throws IOException {
        tree.top().close();
    }

    /// Where files wait that are not complete; on the same disk, never shared.
    public Path stagingFolder() {
        return tree.stagingPath();
    }

    /// The stamp of the file `name`; empty when nothing is called so; a failure NOT_A_FILE for anything but an
    /// ordinary file.
    public Optional<FileStamp> stamp(WireName name) throws IOException {
        try (Folder parent = tree.parent(name)) {
            return Optional.of(FileStamp.of(file(parent, name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Opens the ordinary file `name`. Failures NAME_MISSING, NOT_A_FILE.
    public FileChannel openRead(WireName name) throws IOException {
        try (Folder parent = tree.parent(name)) {
            file(parent, name);
            return parent.openRead(name.last());
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, name);
        }
    }

    /// Renames a file, making the folders of `to`; never overwrites. Failures NAME_MISSING, NAME_TAKEN.
    public void rename(WireName from, WireName to) throws IOException {
        try (Folder source = tree.parent(from)) {
            file(source, from);
            move(source, from.last(), to);
            folders.force(folderOf(from), source::force);
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, from);
        }
    }

    /// Moves a file out of the shared folder, to `.potluck/trash/<day>-<random>/`, from where a person can take it
    /// back.
    public void trash(WireName name) throws IOException {
        String box = LocalDate.now() + "-" + UUID.randomUUID().toString().substring(0, 8);
        try (Folder source = tree.parent(name)) {
            file(source, name);
            tree.newTrash(box);
            try (Folder target = tree.trash(box)) {
                source.move(name.last(), target, name.last());
                target.force();
            }
            folders.force(folderOf(name), source::force);
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, name);
        }
    }

    /// Shows every ordinary file to `visitor`, and everything that cannot be shared. When the root vanishes
    /// meanwhile, the failure ROOT_VANISHED: a scan that ends normally saw the whole folder.
    public void scan(ScanVisitor visitor) throws IOException {
        try (Folder top = tree.top()) {
            new Scan(visitor).walk(top);
        }
        tree.top().close();
    }

    /// Moves the finished file `staged` out of the staging folder to `name`; never overwrites: failure NAME_TAKEN.
    /// Returns when it survives a power failure.
    void place(String staged, WireName name) throws IOException {
        try (Folder staging = tree.staging()) {
            move(staging, staged, name);
        }
    }

    private void move(Folder source, String sourceName, WireName to) throws IOException {
        try (Folder target = takeName(source, sourceName, to)) {
            folders.force(folderOf(to), target::force);
        }
    }

    private Folder takeName(Folder source, String sourceName, WireName to) throws IOException {
        changes.lock();
        try {
            Folder target = tree.makeParent(to);
            if (isTaken(target, to.last())) {
                target.close();
                throw Failure.of(StoreFault.NAME_TAKEN, to);
            }
            source.move(sourceName, target, to.last());
            return target;
        } finally {
            changes.unlock();
        }
    }

    private static boolean isTaken(Folder folder, String name) throws IOException {
        try {
            folder.attributes(name);
            return true;
        } catch (NoSuchFileException free) {
            return false;
        }
    }

    private static BasicFileAttributes file(Folder parent, WireName name) throws IOException {
        BasicFileAttributes attributes = parent.attributes(name.last());
        if (!attributes.isRegularFile()) {
            throw Failure.of(StoreFault.NOT_A_FILE, name);
        }
        return attributes;
    }

    private static String folderOf(WireName name) {
        String path = name.path();
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
