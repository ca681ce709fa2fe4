package potluck.sync;

import java.io.IOException;
import java.nio.file.Path;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.store.CutFile;
import potluck.transfer.Download;

/// What happened elsewhere that the folder's own thread has to look at.
sealed interface Event {
    /// Something may be different at the absolute path `file`.
    record Touched(Path file) implements Event {}

    /// Changes may have been missed: everything is to be looked at.
    record Missed() implements Event {}

    /// A file of the folder was read.
    record Cut(WireName name, CutFile file, boolean executable) implements Event {}

    /// A file of the folder could not be read.
    record Uncut(WireName name, IOException why) implements Event {}

    /// A fetch has ended.
    record Landed(Flight flight, Download download) implements Event {}

    /// An errand has come back.
    record Returned(Errand errand, Outcome outcome) implements Event {}

    /// A person has answered the question of a paused folder.
    record Answered(boolean agreed) implements Event {}

    /// A person wants other parts of the folder.
    record Selected(Selection selection, Elsewhere elsewhere) implements Event {}

    /// A person gives up what was done here.
    record Reverted() implements Event {}

    /// A member told of files, or a link has ended.
    record Told() implements Event {}
}
