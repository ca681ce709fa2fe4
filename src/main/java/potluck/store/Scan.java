package potluck.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import potluck.catalogue.CatalogueFault;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// One walk over a root's files. One thread, used once.
final class Scan {
    private final ScanVisitor visitor;
    private final LocalNames names;
    /// The components of the path that is being looked at.
    private final Deque<String> where = new ArrayDeque<>();

    Scan(ScanVisitor visitor, LocalNames names) {
        this.visitor = visitor;
        this.names = names;
    }

    void walk(Folder folder) throws IOException {
        for (Path entry : folder.names()) {
            if (!Tree.isOwn(entry.toString())) {
                where.addLast(entry.toString());
                look(folder, entry);
                where.removeLast();
            }
        }
    }

    /// What vanished since its folder was listed is passed over in silence; what cannot be shared is reported.
    private void look(Folder folder, Path entry) throws IOException {
        try {
            WireName name = names.name(new ArrayList<>(where));
            if (!Path.of(where.getLast()).equals(entry)) {
                throw Failure.of(CatalogueFault.NAME_TEXT, name);
            }
            visit(folder, name);
        } catch (NoSuchFileException vanished) {
            return;
        } catch (AccessDeniedException e) {
            visitor.skipped(path(), Failure.because(e, StoreFault.NOT_READABLE, path()));
        } catch (Failure reason) {
            visitor.skipped(path(), reason);
        }
    }

    private void visit(Folder folder, WireName name) throws IOException {
        BasicFileAttributes attributes = folder.attributes(where.getLast());
        if (attributes.isDirectory()) {
            enter(folder, name);
        } else if (attributes.isRegularFile()) {
            visitor.file(name, FileStamp.of(attributes), isExecutable(attributes));
        } else {
            throw Failure.of(attributes.isSymbolicLink() ? StoreFault.SYMLINK : StoreFault.SPECIAL_FILE, name);
        }
    }

    private void enter(Folder folder, WireName name) throws IOException {
        if (visitor.enters(name)) {
            try (Folder child = folder.child(where.getLast())) {
                walk(child);
            }
        }
    }

    static boolean isExecutable(BasicFileAttributes attributes) {
        return attributes instanceof PosixFileAttributes posix
                && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private String path() {
        return String.join("/", where);
    }
}
