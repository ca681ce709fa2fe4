package potluck.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// The only door through which names that other members chose reach a disk. Every operation opens the root anew, makes
/// sure that it is still the same folder, and walks down one component at a time, following no link. Any thread;
/// it has no lock of its own, and whoever takes names waits for others in [Placing].
public final class SafeRoot {
    private final Tree tree;
    private final Trash trash;
    private final Placing placing;

    private SafeRoot(Tree tree) {
        this.tree = tree;
        this.trash = new Trash(tree);
        this.placing = new Placing(tree);
    }

    /// Opens the folder `root`, which the user chose, and makes it if need be. Failures NOT_A_FOLDER,
    /// NOT_WRITABLE.
    public static SafeRoot open(Path root) throws IOException {
        return open(root, LocalNames.here());
    }

    /// As [#open(Path)], with the names of some kind of system.
    public static SafeRoot open(Path root, LocalNames names) throws IOException {
        try {
            return new SafeRoot(Tree.open(root, names));
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw Failure.because(e, StoreFault.NOT_A_FOLDER, root);
        } catch (IOException e) {
            throw Trouble.writing(root, 1, e);
        }
    }

    /// A folder as it is, to be looked at only; empty when there is none.
    ///
    /// @throws Failure `NOT_A_FOLDER`
    public static Optional<SafeRoot> peek(Path root) throws IOException {
        try {
            return Optional.of(new SafeRoot(Tree.peek(root)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NotDirectoryException e) {
            throw Failure.because(e, StoreFault.NOT_A_FOLDER, root);
        }
    }

    /// What the marker file of the folder `root` says; empty when there is none, as in a folder never opened or in an
    /// empty mount point.
    public static Optional<String> marker(Path root) throws IOException {
        try {
            return Optional.of(Files.readString(root.resolve(Tree.MARKER_PATH), StandardCharsets.US_ASCII));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        }
    }

    public Path path() {
        return tree.path();
    }

    /// Where the file `name` lies.
    public Path path(WireName name) {
        return tree.names().resolve(tree.path(), name);
    }

    /// The name of what lies at `path`, which is below this root.
    ///
    /// @throws Failure `NAME_…` when it cannot be shared
    public WireName name(Path path) throws Failure {
        List<String> components = new ArrayList<>();
        tree.path().relativize(path).forEach(part -> components.add(part.toString()));
        return tree.names().name(components);
    }

    Tree tree() {
        return tree;
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

    /// What a look at the file `name` shows; otherwise as [#stamp(WireName)].
    public Optional<SeenFile> see(WireName name) throws IOException {
        try (Folder parent = tree.parent(name)) {
            BasicFileAttributes attributes = file(parent, name);
            return Optional.of(new SeenFile(FileStamp.of(attributes), Scan.isExecutable(attributes)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Opens the ordinary file `name`. Failures NAME_MISSING, NOT_A_FILE.
    public FileChannel openRead(WireName name) throws IOException {
        try (Folder parent = tree.parent(name)) {
            file(parent, name);
            return parent.openRead(tree.last(name));
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, name);
        }
    }

    /// Opens a file of the trash. Failures NAME_MISSING, NOT_A_FILE.
    public FileChannel openRead(TrashedFile file) throws IOException {
        try (Folder box = tree.trashed(file.box(), file.name())) {
            file(box, file.name());
            return box.openRead(tree.last(file.name()));
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, file.name());
        }
    }

    /// Where a file of the trash lies.
    public Path path(TrashedFile file) {
        return tree.names().resolve(tree.trashPath().resolve(file.box()), file.name());
    }

    /// Renames a file, making the folders of `to`; never overwrites anything but an empty folder. Failures
    /// NAME_MISSING, NAME_TAKEN.
    public void rename(WireName from, WireName to) throws IOException {
        try (Folder source = tree.parent(from)) {
            file(source, from);
            placing.move(source, tree.last(from), to);
            placing.force(source, from);
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, from);
        }
    }

    /// Sets the modification time of a file, and whether it may be run. Failures NAME_MISSING, NOT_A_FILE.
    public void dress(WireName name, Instant modified, boolean executable) throws IOException {
        try (Folder parent = tree.parent(name)) {
            file(parent, name);
            parent.dress(tree.last(name), modified, executable);
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, name);
        }
    }

    /// Moves a file out of the shared folder into the trash, and removes the folders it lay in as far as they are
    /// empty then. Failures NAME_MISSING, NOT_A_FILE.
    public void trash(WireName name) throws IOException {
        trash(name, Instant.now());
        prune(name);
    }

    /// Moves a file into the trash, as at `now`; its folder stays.
    public TrashedFile trash(WireName name, Instant now) throws IOException {
        try (Folder source = tree.parent(name)) {
            TrashedFile trashed = take(source, name, now);
            trash.force(trashed);
            placing.force(source, name);
            return trashed;
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, name);
        }
    }

    /// As [#trash(WireName, Instant)], for a name that another file takes at once.
    public Flush putAside(WireName name, Instant now) throws IOException {
        try (Folder source = tree.parent(name)) {
            TrashedFile trashed = take(source, name, now);
            return () -> trash.force(trashed);
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, name);
        }
    }

    /// As [#rename(WireName, WireName)], for a name that another file takes at once.
    public Flush putAside(WireName name, WireName to) throws IOException {
        try (Folder source = tree.parent(name)) {
            file(source, name);
            placing.take(source, tree.last(name), to).close();
            return () -> placing.force(to);
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, name);
        }
    }

    private TrashedFile take(Folder source, WireName name, Instant now) throws IOException {
        file(source, name);
        return trash.put(source, name, now);
    }

    /// Removes the folder `name`, if it is one, and those it lies in, as far as they are empty.
    public void prune(WireName name) throws IOException {
        placing.prune(name);
    }

    /// What the trash holds, newest first.
    public List<TrashedFile> trashed() throws IOException {
        return trash.list();
    }

    /// Puts a file of the trash back as `name`; never overwrites. Failures NAME_MISSING, NAME_TAKEN.
    public void restore(TrashedFile file, WireName name) throws IOException {
        try (Folder box = tree.trashed(file.box(), file.name())) {
            placing.move(box, tree.last(file.name()), name);
            trash.drop(file.box());
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.NAME_MISSING, file.name());
        }
    }

    /// Deletes for good what came into the trash before `then`; returns how many boxes.
    public int expireTrash(Instant then) throws IOException {
        return trash.expire(then);
    }

    /// Deletes for good what was fetched and not gone on with since `then`.
    public void expireStaging(Instant then) throws IOException {
        requireHere();
        StagingFile.expire(stagingFolder(), then);
    }

    /// Shows every ordinary file to `visitor`, and everything that cannot be shared. When the root vanishes
    /// meanwhile, the failure ROOT_VANISHED: a scan that ends normally saw the whole folder.
    public void scan(ScanVisitor visitor) throws IOException {
        try (Folder top = tree.top()) {
            new Scan(visitor, tree.names()).walk(top);
        }
        tree.top().close();
    }

    /// As [Placing#place(Staged)].
    FileStamp place(Staged file) throws IOException {
        return placing.place(file);
    }

    /// As [Placing#place(List)].
    Map<WireName, FileStamp> place(List<Staged> together) throws IOException {
        return placing.place(together);
    }

    private BasicFileAttributes file(Folder parent, WireName name) throws IOException {
        BasicFileAttributes attributes = parent.attributes(tree.last(name));
        if (!attributes.isRegularFile()) {
            throw Failure.of(StoreFault.NOT_A_FILE, name);
        }
        return attributes;
    }
}
