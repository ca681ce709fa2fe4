package potluck.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import potluck.kit.Failure;

/// By which an unchanged file is known again without reading it: bytes, modification time in nanoseconds since 1970,
/// and what the file system calls the file, with the time it was made (empty where it has no such thing).
public record FileStamp(long size, long modifiedNanos, String key) {
    /// The file system gives the number of a deleted file to a new one, but never with the same birth.
    private static final String BORN = " born ";

    /// The stamp of an ordinary file, symbolic links not followed; otherwise a failure NOT_A_FILE or FILE_GONE.
    public static FileStamp of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                throw Failure.of(StoreFault.NOT_A_FILE, file);
            }
            return of(attributes);
        } catch (NoSuchFileException e) {
            throw Failure.because(e, StoreFault.FILE_GONE, file);
        } catch (FileSystemException e) {
            throw liesInAFile(file) ? Failure.because(e, StoreFault.FILE_GONE, file) : e;
        }
    }

    /// Whether a folder on the way to it has become a file.
    private static boolean liesInAFile(Path file) {
        return Stream.iterate(file.getParent(), Objects::nonNull, Path::getParent)
                .anyMatch(folder -> Files.isRegularFile(folder, LinkOption.NOFOLLOW_LINKS));
    }

    /// The modification time in milliseconds, as it travels.
    public Instant modified() {
        return Instant.ofEpochMilli(Math.floorDiv(modifiedNanos, 1_000_000L));
    }

    /// Whether no other file can ever have it, so that a file with the same stamp under another name is this one.
    public boolean isUnique() {
        return key.contains(BORN);
    }

    static FileStamp of(BasicFileAttributes attributes) {
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return new FileStamp(attributes.size(), modified, key(attributes, modified));
    }

    /// Where no births are known, Java tells the modification time instead.
    private static String key(BasicFileAttributes attributes, long modified) {
        String key = Objects.toString(attributes.fileKey(), "");
        long born = attributes.creationTime().to(TimeUnit.NANOSECONDS);
        return key.isEmpty() || born == modified ? key : key + BORN + born;
    }
}
