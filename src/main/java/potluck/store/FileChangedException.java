package potluck.store;

import java.io.IOException;

/// The file is not any more what the index knows of it.
final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1;

    FileChangedException() {
        super("the file was changed or removed");
    }
}
