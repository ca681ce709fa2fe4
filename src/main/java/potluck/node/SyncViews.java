package potluck.node;

import potluck.sync.SyncFolder;
import potluck.sync.SyncState;
import potluck.sync.SyncStatus;

/// Sync folders as panels show them.
final class SyncViews {
    private SyncViews() {}

    static SyncView of(SyncFolder folder) {
        SyncStatus status = folder.status();
        return new SyncView(
                folder.path().toString(),
                "union",
                word(status.state()),
                status.state() instanceof SyncState.Stopped stopped
                        ? stopped.why().code() + ": " + stopped.why().sentence()
                        : "",
                status.files(),
                status.bytes(),
                status.pending(),
                status.conflicts());
    }

    private static String word(SyncState state) {
        return switch (state) {
            case SyncState.Scanning _ -> "SCANNING";
            case SyncState.Syncing _ -> "SYNCING";
            case SyncState.UpToDate _ -> "UP_TO_DATE";
            case SyncState.Stopped _ -> "STOPPED";
        };
    }
}
