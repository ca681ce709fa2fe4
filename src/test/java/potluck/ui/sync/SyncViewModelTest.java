package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import potluck.node.PendingView;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Tone;

class SyncViewModelTest {
    private final Words words = Words.of(Locale.ENGLISH);
    private final LocalNode node = new LocalWorld().member("Ana");
    private final SyncViewModel model =
            new SyncViewModel(node, new Commands(Runnable::run, Runnable::run, words), words);

    @Test
    void aFolderThatIsSameEverywhereSaysSo() {
        SyncView same = folder("UP_TO_DATE", "", 12, 0, 0);
        assertThat(model.state(same)).isEqualTo("Up to date");
        assertThat(model.mode(same.mode())).isEqualTo("Union");
        assertThat(model.explanation(same)).startsWith("The folder is the same");
        assertThat(model.files(same)).isEqualTo("12 files, 3.4\u00A0MB");
        assertThat(SyncViewModel.tone(same)).isEqualTo(Tone.GOOD);
        assertThat(SyncViewModel.part(same)).isEqualTo(1);
    }

    @Test
    void whatIsLeftIsCounted() {
        SyncView syncing = folder("SYNCING", "", 30, 10, 0);
        assertThat(model.explanation(syncing)).isEqualTo("10 files left to fetch");
        assertThat(SyncViewModel.part(syncing)).isEqualTo(0.75);
        assertThat(SyncViewModel.tone(syncing)).isEqualTo(Tone.BUSY);
    }

    @Test
    void aFileLiesInItsFolder() {
        node.sync().show(new SyncView("photos", "/home/ana/photos", "two-way", "PAUSED", "", 5, 5, 400, 0));
        model.show(node.snapshot());
        assertThat(model.place("photos", "2026/1.jpg")).containsExactly(Path.of("/home/ana/photos/2026/1.jpg"));
        assertThat(model.place("music", "2026/1.jpg")).isEmpty();
        assertThat(model.place("photos", "../secret")).isEmpty();
    }

    @Test
    void aStoppedFolderSaysWhy() {
        SyncView stopped = folder("STOPPED", "NOT_FOUND: Not found: /sync.", 0, 0, 0);
        assertThat(model.explanation(stopped)).isEqualTo("Not found: /sync.");
        assertThat(SyncViewModel.tone(stopped)).isEqualTo(Tone.BAD);
    }

    @Test
    void aFolderThatTheUserPausedIsCalmAndAsksNothing() {
        SyncView paused = folder("PAUSED_BY_USER", "FOLDER_PAUSED: “photos” is paused on this device.", 5, 0, 0);
        assertThat(model.state(paused)).isEqualTo("Paused");
        assertThat(SyncViewModel.tone(paused)).isEqualTo(Tone.QUIET);
        assertThat(SyncViewModel.asks(paused)).isFalse();
        assertThat(SyncViewModel.part(paused)).isEqualTo(1);
        node.sync().show(paused);
        model.show(node.snapshot());
        assertThat(model.attention().get()).isZero();
    }

    @Test
    void conflictsAndQuestionsAskForAttention() {
        SyncView conflicting = folder("UP_TO_DATE", "", 5, 1, 2);
        assertThat(SyncViewModel.tone(conflicting)).isEqualTo(Tone.WARN);
        assertThat(model.conflicts(conflicting)).isEqualTo("2 conflicts");
        assertThat(model.state(conflicting)).isEqualTo("Waiting for your choice");
        assertThat(model.explanation(conflicting)).isEqualTo("Of 2 files two versions are kept until you choose one.");
        assertThat(model.state(folder("SYNCING", "", 5, 1, 2))).isEqualTo("Syncing");
        SyncView asking = new SyncView("photos", "/photos", "two-way", "PAUSED", "", 5, 5, 400, 0);
        assertThat(SyncViewModel.asks(asking)).isTrue();
        node.sync().show(conflicting);
        node.sync().show(asking);
        model.show(node.snapshot());
        assertThat(model.attention().get()).isEqualTo(3);
        assertThat(model.rows().values()).containsExactly(conflicting, asking);
    }

    @Test
    void anEmptyFolderIsComplete() {
        assertThat(SyncViewModel.part(folder("UP_TO_DATE", "", 0, 0, 0))).isEqualTo(1);
    }

    @Test
    void whatIsWantedOfAFolderReachesTheNode() {
        model.add(new NewFolder("sync", Path.of("/home/ana/sync"), "two-way"));
        SyncView added = node.snapshot().sync().getFirst();
        model.rescan(added);
        model.answer(added, false);
        model.remove(added);
        assertThat(node.sync().calls())
                .containsExactly("add sync /home/ana/sync two-way", "rescan sync", "answer sync false", "remove sync");
        model.remove(added);
        assertThat(model.notice().get()).isEqualTo("Not found: sync.");
    }

    @Test
    void whatIsPendingIsAskedForWhenAFolderHasChanged() {
        PendingView waiting = new PendingView("sync", "a", 5, false, "NOBODY_HOLDS: …", false);
        PendingView failed = new PendingView("sync", "b", 0, true, "NOT_FOUND: Not found: b.", true);
        node.sync().show(waiting);
        node.sync().show(folder("SYNCING", "", 5, 2, 0));
        model.show(node.snapshot());
        assertThat(model.pending().rows().values()).containsExactly(waiting);
        node.sync().show(failed);
        model.show(node.snapshot());
        assertThat(model.pending().rows().values()).containsExactly(waiting);
        model.refresh();
        assertThat(model.pending().rows().values()).containsExactly(waiting, failed);
        assertThat(PendingViewModel.isWaiting(waiting)).isTrue();
        assertThat(PendingViewModel.isWaiting(failed)).isFalse();
    }

    private static SyncView folder(String state, String reason, long files, long pending, long conflicts) {
        return new SyncView("sync", "/home/ana/sync", "union", state, reason, files, 3_400_000, pending, conflicts);
    }
}
