package potluck.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Keeps what is damaged for whoever may mend it.
final class Aside {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private Aside() {}

    /// Renames `file` to `file.damaged-<time>`; returns the new path.
    static Path put(Path file) throws IOException {
        String time = LocalDateTime.now().format(STAMP);
        return Files.move(file, file.resolveSibling(file.getFileName() + ".damaged-" + time));
    }
}
