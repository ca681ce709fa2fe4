package potluck.node;

import potluck.kit.Failure;
import potluck.sync.folder.SyncFolder;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;

/// Sync folders as panels show them.
final class SyncViews {
    private SyncViews() {}

    static SyncView of(SyncFolder folder) {
        SyncStatus status = folder.status();
        return new SyncView(
                folder.name(),
                folder.path().toString(),
                folder.mode().word(),
                word(status.state()),
                reason(status.state()),
                status.files(),
                status.bytes(),
                status.pending(),
                status.conflicts());
    }

    private static String reason(SyncState state) {
        return switch (state) {
            case SyncState.Scanning _, SyncState.Syncing _, SyncState.UpToDate _ -> "";
            case SyncState.Paused(Failure why) -> Failure.coded(why);
            case SyncState.PausedByUser(Failure why) -> Failure.coded(why);
            case SyncState.Stopped(Failure why) -> Failure.coded(why);
        };
    }

    private static String word(SyncState state) {
        return switch (state) {
            case SyncState.Scanning _ -> "SCANNING";
            case SyncState.Syncing _ -> "SYNCING";
            case SyncState.UpToDate _ -> "UP_TO_DATE";
            case SyncState.Paused _ -> "PAUSED";
            case SyncState.PausedByUser _ -> "PAUSED_BY_USER";
            case SyncState.Stopped _ -> "STOPPED";
        };
    }
}
