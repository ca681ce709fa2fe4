package potluck.share;

import java.nio.file.Path;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.kit.Failure;

/// A file this device offers.
///
/// @param done bytes cut and hashed so far, while there is neither content nor failure
/// @param content known once the file is hashed
/// @param failure why the file could not be hashed
public record Offered(Path file, long size, long done, Optional<ContentId> content, Optional<Failure> failure) {
    static Offered waiting(Path file, long size) {
        return new Offered(file, size, 0, Optional.empty(), Optional.empty());
    }

    Offered hashed(long bytes) {
        return new Offered(file, size, bytes, content, failure);
    }

    Offered ready(long bytes, ContentId id) {
        return new Offered(file, bytes, bytes, Optional.of(id), Optional.empty());
    }

    Offered failed(Failure why) {
        return new Offered(file, size, done, Optional.empty(), Optional.of(why));
    }
}
