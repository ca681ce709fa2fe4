package potluck.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Subscription;

class StandingTest {
    private final Standing standing =
            new Standing((state, pending) -> new SyncStatus(state, 3, 4096, pending, 0), Log.silent());
    private final List<SyncStatus> heard = new ArrayList<>();

    @Test
    void aFolderIsScannedFirst() {
        assertThat(standing.now()).isEqualTo(status(new SyncState.Scanning(), 0));
    }

    @Test
    void onlyChangesAreTold() {
        standing.follow(heard::add);
        SyncStatus syncing = status(new SyncState.Syncing(2), 2);
        standing.show(standing.now());
        standing.show(syncing);
        standing.show(syncing);
        assertThat(heard).containsExactly(syncing);
        assertThat(standing.now()).isEqualTo(syncing);
    }

    @Test
    void whoListensNoMoreHearsNothing() throws Exception {
        Subscription listening = standing.follow(heard::add);
        listening.close();
        standing.show(status(new SyncState.UpToDate(), 0));
        assertThat(heard).isEmpty();
    }

    @Test
    void aStoppedFolderKeepsItsPendingFiles() {
        Failure why = Failure.of(SyncFault.NOT_PAUSED, "photos");
        standing.show(status(new SyncState.Syncing(5), 5));
        standing.stopped(why);
        assertThat(standing.now()).isEqualTo(status(new SyncState.Stopped(why), 5));
    }

    private static SyncStatus status(SyncState state, long pending) {
        return new SyncStatus(state, 3, 4096, pending, 0);
    }
}
