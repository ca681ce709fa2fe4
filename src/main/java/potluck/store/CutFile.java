package potluck.store;

import java.nio.file.Path;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;

/// A file that was just read: its absolute path, the stamp it had before and after, and its pieces.
public record CutFile(Path file, FileStamp stamp, Manifest manifest) {
    /// As members tell each other about it.
    public FileEntry entry(WireName name, boolean executable) {
        return new FileEntry(name, stamp.size(), manifest.id(), stamp.modified(), executable);
    }
}
