package potluck.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;

/// How a staging file is called, opened and dressed up.
final class StagingName {
    private static final int DIGITS = 20;
    private static final Set<OpenOption> SHARED = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> FRESH = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);

    private static final Map<PosixFilePermission, PosixFilePermission> RUNNING = Map.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    private StagingName() {}

    /// Whether the content is a single piece: nothing to resume, so that several may be under way at once.
    static boolean isNotKept(Manifest manifest) {
        return manifest.count() <= 1;
    }

    static Path of(Path folder, Manifest manifest) {
        String name = ".potluck-" + manifest.id().hex().substring(0, DIGITS);
        String once = isNotKept(manifest) ? "-" + UUID.randomUUID().toString().substring(0, 8) : "";
        return folder.resolve(name + once + ".part");
    }

    /// Opens the file for this process and this caller alone, cut to the content's size if it is longer.
    static FileChannel open(Path path, Manifest manifest) throws IOException {
        if (isNotKept(manifest)) {
            return FileChannel.open(path, FRESH, ownerOnly(path));
        }
        FileChannel channel = FileChannel.open(path, SHARED, ownerOnly(path));
        if (!takesLock(channel)) {
            channel.close();
            throw Failure.of(StoreFault.STAGING_BUSY, Durable.folderOf(path));
        }
        channel.truncate(manifest.size());
        return channel;
    }

    /// Sets the modification time, and lets those read the file who may read its folder.
    static void dress(Path path, Instant modified, boolean executable) throws IOException {
        if (isPosix(path)) {
            Set<PosixFilePermission> folder = Files.getPosixFilePermissions(Durable.folderOf(path));
            Files.setPosixFilePermissions(path, permissions(folder, executable));
        }
        Files.setLastModifiedTime(path, FileTime.from(modified));
    }

    /// What is allowed once the file may be run by all who may read it, or by nobody.
    static Set<PosixFilePermission> runnable(Set<PosixFilePermission> old, boolean executable) {
        Set<PosixFilePermission> next = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission right : old) {
            if (!RUNNING.containsValue(right)) {
                next.add(right);
            }
            if (executable && RUNNING.containsKey(right)) {
                next.add(RUNNING.get(right));
            }
        }
        return next;
    }

    private static Set<PosixFilePermission> permissions(Set<PosixFilePermission> folder, boolean executable) {
        Set<PosixFilePermission> file = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (executable) {
            file.add(PosixFilePermission.OWNER_EXECUTE);
        }
        if (folder.contains(PosixFilePermission.GROUP_READ)) {
            file.add(PosixFilePermission.GROUP_READ);
        }
        if (folder.contains(PosixFilePermission.OTHERS_READ)) {
            file.add(PosixFilePermission.OTHERS_READ);
        }
        return file;
    }

    /// Whether nobody is at work on it.
    static boolean isFree(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return takesLock(channel);
        }
    }

    /// False when somebody else holds it, in this process or in another.
    private static boolean takesLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
