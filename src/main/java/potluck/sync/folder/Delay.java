package potluck.sync.folder;

import java.util.Optional;
import potluck.kit.Failure;

/// Why a file of a sync folder is not settled yet. Pure.
///
/// @param why what it waits for, or why the last attempt failed
/// @param failed whether something is wrong with it; that its holders are away is not
public record Delay(Failure why, boolean failed) {
    /// Of a file in a folder that stands so.
    ///
    /// @param last why the last attempt failed; empty when none has
    public static Delay of(SyncState state, FolderMode mode, Optional<Failure> last) {
        if (last.isPresent()) {
            return new Delay(last.get(), !last.get().is(SyncFault.NOBODY_HOLDS));
        }
        Failure why = switch (state) {
            case SyncState.Paused(Failure question) -> question;
            case SyncState.PausedByUser(Failure paused) -> paused;
            case SyncState.Stopped(Failure trouble) -> trouble;
            case SyncState.Scanning _ -> Failure.of(SyncFault.LOOKING_FIRST);
            case SyncState.Syncing _, SyncState.UpToDate _ ->
                Failure.of(mode == FolderMode.SEND_ONLY ? SyncFault.SENDS_ONLY : SyncFault.IN_ITS_TURN);
        };
        return new Delay(why, false);
    }
}
