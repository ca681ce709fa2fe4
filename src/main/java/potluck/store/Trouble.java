package potluck.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import potluck.kit.Failure;

/// Tells what a failed write was about; Java has no exception types for most of it.
final class Trouble {
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "disk is full");
    private static final List<String> CLOSED =
            List.of("read-only file system", "permission denied", "access is denied");

    private Trouble() {}

    /// The failure DISK_FULL, NOT_WRITABLE or NOT_A_FOLDER when `cause` means that, else `cause` itself. `missing`
    /// counts the bytes that are still to be written.
    static IOException writing(Path where, long missing, IOException cause) {
        if (cause instanceof Failure) {
            return cause;
        }
        String words = Objects.toString(cause.getMessage(), "").toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(words::contains)) {
            return Failure.because(cause, StoreFault.DISK_FULL, where, missing);
        }
        if (cause instanceof AccessDeniedException || CLOSED.stream().anyMatch(words::contains)) {
            return Failure.because(cause, StoreFault.NOT_WRITABLE, where);
        }
        if (words.contains("not a directory")) {
            return Failure.because(cause, StoreFault.NOT_A_FOLDER, where);
        }
        return cause;
    }
}
