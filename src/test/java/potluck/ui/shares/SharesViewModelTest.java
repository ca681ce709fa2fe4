package potluck.ui.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.node.OfferView;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Tone;

class SharesViewModelTest {
    @TempDir
    Path folder;

    private final Words words = Words.of(Locale.ENGLISH);
    private final LocalNode ana = new LocalWorld().member("Ana");
    private final SharesViewModel model =
            new SharesViewModel(ana, new Commands(Runnable::run, Runnable::run, words), words);

    @Test
    void aFolderIsOfferedWithEverythingInItAndCanBeWithdrawn() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "aa");
        Files.writeString(Files.createDirectory(folder.resolve("deep")).resolve("b.txt"), "b");
        model.add(List.of(folder));
        model.show(ana.snapshot());
        assertThat(model.rows().values()).hasSize(2);
        assertThat(model.status().get()).isEqualTo("2 files on offer, 3\u00A0B");
        model.withdraw(model.rows().values().subList(0, 1));
        model.show(ana.snapshot());
        assertThat(model.rows().values()).extracting(OfferView::size).containsExactly(1L);
    }

    @Test
    void whatIsSharedNoLongerCanBeSharedAgain() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "aa");
        model.add(List.of(folder));
        model.show(ana.snapshot());
        model.withdraw(model.rows().values());
        assertThat(model.undoing().done().get()).isEqualTo("1 file is shared no longer.");
        assertThat(ana.snapshot().offers()).isEmpty();
        model.undoing().undo();
        assertThat(ana.snapshot().offers()).hasSize(1);
        model.undoing().undo();
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeOffered() {
        model.add(List.of(folder.resolve("nothing")));
        assertThat(model.notice().get()).startsWith("The system reports:");
    }

    @Test
    void hashingIsShownAsAPartOfTheFile() {
        OfferView hashing = new OfferView("/a", 200, "HASHING", 50, "");
        assertThat(SharesViewModel.part(hashing)).isEqualTo(0.25);
        assertThat(SharesViewModel.tone(hashing)).isEqualTo(Tone.BUSY);
        assertThat(SharesViewModel.part(new OfferView("/a", 0, "HASHING", 0, "")))
                .isEqualTo(1);
    }

    @Test
    void aFailedOfferIsCountedAndExplained() {
        OfferView failed = new OfferView("/a", 200, "FAILED", 0, "NOT_FOUND: Not found: /a.");
        ana.show(failed);
        model.show(ana.snapshot());
        assertThat(model.failed().get()).isEqualTo(1);
        assertThat(model.state(failed)).isEqualTo("Not on offer: Not found: /a.");
        assertThat(SharesViewModel.tone(failed)).isEqualTo(Tone.BAD);
    }

    @Test
    void onlyRunningUploadsOfTheChosenFilesCountAsFetched() {
        OfferView plan = new OfferView("/plan", 200, "READY", 200, "");
        OfferView song = new OfferView("/song", 200, "READY", 200, "");
        ana.show(List.of(plan, song));
        ana.show(transfer(1, "UP", "RUNNING", "/plan"));
        ana.show(transfer(2, "UP", "RUNNING", "/plan"));
        ana.show(transfer(3, "DOWN", "RUNNING", "/song"));
        ana.show(transfer(4, "UP", "DONE", "/song"));
        model.show(ana.snapshot());
        assertThat(model.fetched(List.of(plan, song))).isEqualTo(1);
        assertThat(model.fetched(List.of(song))).isZero();
    }

    private static TransferView transfer(long id, String direction, String state, String target) {
        return new TransferView(id, target, direction, state, "", 1, 2, List.of("Boris"), List.of(), target);
    }

    @Test
    void announcingAgainSaysHowManyThereAre() {
        ana.show(new OfferView("/a", 200, "READY", 200, ""));
        model.update();
        assertThat(model.status().get()).isEqualTo("1 file announced");
    }
}
