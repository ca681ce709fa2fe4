package potluck.transfer;

import java.util.concurrent.Executor;
import potluck.kit.Log;
import potluck.peer.LinkTable;
import potluck.store.Leeway;

/// What downloads work with.
///
/// @param hashing verifies and writes pieces, off the links' readers
public record Surroundings(
        LinkTable links,
        LocalPieces local,
        Exchange exchange,
        Executor hashing,
        Throttle throttle,
        Leeway leeway,
        Log log) {
    public Surroundings {
        log = log.category("transfer");
    }
}
