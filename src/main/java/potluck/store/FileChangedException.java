package potluck.store;

import java.io.IOException;
import java.nio.file.Path;

/// The file is not any more what the index knows of it.
final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    FileChangedException(Path file) {
        super(file + " was changed or removed");
        this.file = file;
    }

    Path file() {
        return file;
    }
}
