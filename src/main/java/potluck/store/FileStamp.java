package potluck.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import potluck.kit.Failure;

/// By which an unchanged file is known again without reading it: bytes, modification time in nanoseconds since 1970,
/// and what the file system calls the file (empty where it has no such thing).
public record FileStamp(long size, long modifiedNanos, String key) {
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
        }
    }

    /// The modification time in milliseconds, as it travels.
    public Instant modified() {
        return Instant.ofEpochMilli(Math.floorDiv(modifiedNanos, 1_000_000L));
    }

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                Objects.toString(attributes.fileKey(), ""));
    }
}
