package potluck.sync.disk;

import java.io.IOException;
import java.nio.file.Path;
import potluck.catalogue.WireName;
import potluck.store.CutFile;

/// What is seen of the folder's disk, outside the folder's own thread.
public sealed interface Sight {
    /// Something may be different at the absolute path `file`.
    record Touched(Path file) implements Sight {}

    /// Changes may have been missed: everything is to be looked at.
    record Missed() implements Sight {}

    /// A file of the folder was read.
    record Cut(WireName name, CutFile file, boolean executable) implements Sight {}

    /// A file of the folder could not be read.
    record Uncut(WireName name, IOException why) implements Sight {}
}
