package potluck.store;

import java.nio.file.Path;
import potluck.catalogue.ContentId;

/// A file that was read once: its absolute path, the stamp it had then, and what it contains.
public record KnownFile(Path file, FileStamp stamp, ContentId content) {}
