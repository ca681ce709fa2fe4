package potluck.sync.folder;

import potluck.kit.Log;
import potluck.peer.LinkTable;
import potluck.store.Index;
import potluck.transfer.Downloads;

/// What a sync folder works with and does not own.
public record Surroundings(LinkTable links, Downloads downloads, Index index, Log log) {}
