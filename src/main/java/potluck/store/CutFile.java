package potluck.store;

import java.nio.file.Path;
import potluck.catalogue.Manifest;

/// A file that was just read: its absolute path, the stamp it had before and after, and its pieces.
public record CutFile(Path file, FileStamp stamp, Manifest manifest) {}
