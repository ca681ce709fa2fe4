package potluck.sync.union;

import potluck.catalogue.Selection;
import potluck.sync.disk.Sight;
import potluck.sync.folder.Elsewhere;
import potluck.transfer.Download;

/// What happened elsewhere that the folder's own thread has to look at.
sealed interface Happening {
    /// Something was seen of the disk.
    record Seen(Sight sight) implements Happening {}

    /// A fetch has ended.
    record Landed(Flight flight, Download download) implements Happening {}

    /// A person wants other parts of the folder.
    record Selected(Selection selection, Elsewhere elsewhere) implements Happening {}

    /// A member told of files, or a link has ended.
    record Told() implements Happening {}
}
