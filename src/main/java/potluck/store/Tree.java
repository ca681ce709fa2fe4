package potluck.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Walks a root down, one component at a time, following no link. Any thread.
final class Tree {
    private static final String OWN = ".potluck";
    private static final String STAGING = "staging";
    private static final String TRASH = "trash";
    private static final String MARKER = "folder.id";
    static final String MARKER_PATH = OWN + "/" + MARKER;

    private final Path path;
    private final String key;
    private final boolean marked;
    private final LocalNames names;

    private Tree(Path path, String key, boolean marked, LocalNames names) {
        this.path = path;
        this.key = key;
        this.marked = marked;
        this.names = names;
    }

    /// A root in which nothing was made yet, to be looked at only. `NoSuchFileException`, `NotDirectoryException`.
    static Tree peek(Path root) throws IOException {
        Path path = root.toRealPath();
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isDirectory()) {
            throw new NotDirectoryException(path.toString());
        }
        return new Tree(path, keyOf(attributes), false, LocalNames.here());
    }

    /// Makes the root and what Potluck keeps in it, where missing; git leaves that alone, or the folder would lose its
    /// marker with the next change of branch.
    static Tree open(Path root, LocalNames names) throws IOException {
        Files.createDirectories(root);
        Path path = root.toRealPath();
        for (String own : new String[] {OWN, OWN + "/" + STAGING, OWN + "/" + TRASH}) {
            Path folder = path.resolve(own);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
            }
        }
        writeOnce(path.resolve(OWN, MARKER), UUID.randomUUID().toString());
        writeOnce(path.resolve(OWN, ".gitignore"), "*\n");
        return new Tree(path, keyOf(Files.readAttributes(path, BasicFileAttributes.class)), true, names);
    }

    private static void writeOnce(Path file, String text) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            AtomicFile.write(file, text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// Whether `name` is one of Potluck's own, which are never shared.
    static boolean isOwn(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.startsWith(OWN) || small.startsWith("~potluck~");
    }

    Path path() {
        return path;
    }

    LocalNames names() {
        return names;
    }

    /// The last component of the name as it is written here.
    String last(WireName name) {
        return names.local(name.last());
    }

    Path stagingPath() {
        return path.resolve(OWN, STAGING);
    }

    Path trashPath() {
        return path.resolve(OWN, TRASH);
    }

    /// The folder that `name` lies in inside a new box in the trash.
    Folder newTrash(String box, WireName name) throws IOException {
        Files.createDirectory(trashPath().resolve(box));
        return made(trash(box), name);
    }

    /// The root, if it is still the folder that was opened and holds the marker; else the failure ROOT_VANISHED.
    Folder top() throws IOException {
        try {
            Folder top = Folder.open(path);
            if (keyOf(top.attributes()).equals(key)) {
                return checked(top);
            }
            top.close();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw Failure.because(e, StoreFault.ROOT_VANISHED, path);
        }
        throw Failure.of(StoreFault.ROOT_VANISHED, path);
    }

    Folder staging() throws IOException {
        return down(top(), OWN, STAGING);
    }

    Folder trash(String box) throws IOException {
        return down(top(), OWN, TRASH, box);
    }

    /// The folder that `name` lies in inside a box of the trash.
    Folder trashed(String box, WireName name) throws IOException {
        return down(trash(box), folders(name));
    }

    /// The folder that `name` lies in; `NoSuchFileException` when there is none.
    Folder parent(WireName name) throws IOException {
        return down(top(), folders(name));
    }

    /// The folder that `name` lies in, made if need be. Not to be called by two threads at once.
    Folder makeParent(WireName name) throws IOException {
        return made(top(), name);
    }

    private Folder made(Folder from, WireName name) throws IOException {
        Folder at = from;
        for (String component : folders(name)) {
            try (Folder parent = at) {
                at = childMade(parent, component);
            }
        }
        return at;
    }

    /// Removes the folder `name`, if it is one, and those it lies in, as far as they are empty and nobody holds them.
    void prune(WireName name) throws IOException {
        List<WireName> folders = new ArrayList<>(name.parents());
        folders.add(name);
        try {
            for (WireName folder : folders.reversed()) {
                removeEmpty(folder);
            }
        } catch (FileSystemException used) {
            return;
        }
    }

    private void removeEmpty(WireName name) throws IOException {
        try (Folder parent = parent(name)) {
            if (parent.attributes(last(name)).isDirectory()) {
                parent.removeFolder(last(name));
            }
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    private Folder checked(Folder top) throws IOException {
        if (!marked) {
            return top;
        }
        try (Folder own = top.child(OWN)) {
            own.attributes(MARKER);
            return top;
        } catch (IOException e) {
            top.close();
            throw e;
        }
    }

    /// A folder is made in the staging folder and moved to its place, because only a move is sure to end in the
    /// folder that is held: making it by its path would follow a link that was put there in the meantime.
    private Folder childMade(Folder parent, String name) throws IOException {
        try {
            return parent.child(name);
        } catch (NoSuchFileException missing) {
            String fresh = ".potluck-" + UUID.randomUUID();
            Files.createDirectory(stagingPath().resolve(fresh));
            try (Folder staging = staging()) {
                staging.move(fresh, parent, name);
            }
            parent.force();
            return parent.child(name);
        }
    }

    private static Folder down(Folder from, String... names) throws IOException {
        Folder at = from;
        for (String name : names) {
            try (Folder parent = at) {
                at = parent.child(name);
            }
        }
        return at;
    }

    private String[] folders(WireName name) {
        List<String> folders = name.components().subList(0, name.components().size() - 1);
        return folders.stream().map(names::local).toArray(String[]::new);
    }

    private static String keyOf(BasicFileAttributes attributes) {
        return Objects.toString(attributes.fileKey(), "");
    }
}
