package potluck.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;
import potluck.store.StoreFault;

class DelayTest {
    private final Failure question = Failure.of(SyncFault.MASS_DELETE, 412, 500);

    @Test
    void whatComesInItsTurnSaysThatNothingIsToBeDone() {
        for (SyncState state : List.of(new SyncState.Syncing(3), new SyncState.UpToDate())) {
            Delay delay = untried(state, FolderMode.TWO_WAY);
            assertThat(delay.why().is(SyncFault.IN_ITS_TURN)).isTrue();
            assertThat(delay.failed()).isFalse();
        }
        assertThat(untried(new SyncState.Scanning(), FolderMode.UNION).why().is(SyncFault.LOOKING_FIRST))
                .isTrue();
    }

    @Test
    void whatOthersDidStaysOutsideOfASendOnlyFolder() {
        assertThat(untried(new SyncState.UpToDate(), FolderMode.SEND_ONLY).why().is(SyncFault.SENDS_ONLY))
                .isTrue();
    }

    @Test
    void aFolderThatStandsStillSaysWhatItWaitsFor() {
        assertThat(untried(new SyncState.Paused(question), FolderMode.TWO_WAY)).isEqualTo(new Delay(question, false));
        Failure gone = Failure.of(StoreFault.ROOT_VANISHED, "/sync");
        assertThat(untried(new SyncState.Stopped(gone), FolderMode.SEND_ONLY)).isEqualTo(new Delay(gone, false));
    }

    @Test
    void onlyTroubleIsAFailure() {
        Failure taken = Failure.of(SyncFault.SAME_NAME, "plan.txt");
        assertThat(tried(taken)).isEqualTo(new Delay(taken, true));
        Failure away = Failure.of(SyncFault.NOBODY_HOLDS, "plan.txt");
        assertThat(tried(away)).isEqualTo(new Delay(away, false));
    }

    private Delay untried(SyncState state, FolderMode mode) {
        return Delay.of(state, mode, Optional.empty());
    }

    private Delay tried(Failure last) {
        return Delay.of(new SyncState.Paused(question), FolderMode.TWO_WAY, Optional.of(last));
    }
}
