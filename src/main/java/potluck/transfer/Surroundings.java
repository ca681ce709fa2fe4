package potluck.transfer;

import java.util.concurrent.Executor;
import potluck.kit.Log;
import potluck.peer.LinkTable;

/// What downloads work with.
///
/// @param hashing verifies and writes pieces, off the links' readers
public record Surroundings(
        LinkTable links, LocalPieces local, Exchange exchange, Executor hashing, Throttle throttle, Log log) {
    public Surroundings {
        log = log.category("transfer");
    }
}
