package potluck.sync.mirror;

import potluck.catalogue.Selection;
import potluck.sync.apply.Errand;
import potluck.sync.apply.Outcome;
import potluck.sync.disk.Sight;
import potluck.sync.folder.Elsewhere;

/// What happened elsewhere that the folder's own thread has to look at.
sealed interface Event {
    /// Something was seen of the disk.
    record Seen(Sight sight) implements Event {}

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
