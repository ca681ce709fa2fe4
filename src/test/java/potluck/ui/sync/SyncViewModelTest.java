package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Tone;

class SyncViewModelTest {
    private final SyncViewModel model = new SyncViewModel(Words.of(Locale.ENGLISH));

    @Test
    void aFolderThatIsSameEverywhereSaysSo() {
        SyncView same = folder("UP_TO_DATE", "", 12, 0, 0);
        assertThat(model.state(same)).isEqualTo("Up to date");
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
    void aStoppedFolderSaysWhy() {
        SyncView stopped = folder("STOPPED", "NOT_FOUND: Not found: /sync.", 0, 0, 0);
        assertThat(model.explanation(stopped)).isEqualTo("Not found: /sync.");
        assertThat(SyncViewModel.tone(stopped)).isEqualTo(Tone.BAD);
    }

    @Test
    void conflictsAskForAttention() {
        SyncView conflicting = folder("UP_TO_DATE", "", 5, 1, 2);
        assertThat(SyncViewModel.tone(conflicting)).isEqualTo(Tone.WARN);
        assertThat(model.conflicts(conflicting)).isEqualTo("2 conflicts");
        LocalNode node = new LocalWorld().member("Ana");
        node.show(conflicting);
        model.show(node.snapshot());
        assertThat(model.pending().get()).isEqualTo(3);
        assertThat(model.rows().values()).containsExactly(conflicting);
    }

    @Test
    void anEmptyFolderIsComplete() {
        assertThat(SyncViewModel.part(folder("UP_TO_DATE", "", 0, 0, 0))).isEqualTo(1);
    }

    private static SyncView folder(String state, String reason, long files, long pending, long conflicts) {
        return new SyncView("sync", "/home/ana/sync", "union", state, reason, files, 3_400_000, pending, conflicts);
    }
}
