package potluck.store;

import java.io.IOException;

/// The file is not any more what the index knows of it.
final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient KnownFile known;

    FileChangedException(KnownFile known) {
        super(known.file() + " was changed or removed");
        this.known = known;
    }

    KnownFile known() {
        return known;
    }
}
