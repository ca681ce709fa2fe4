package potluck.ui.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.node.MemoryParcels;
import potluck.node.ParcelView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Tone;

class ParcelsViewModelTest {
    private static final Path DOWNLOADS = Path.of("/home/boris/Downloads");

    private final Words words = Words.of(Locale.ENGLISH);
    private final LocalNode node = new LocalWorld().member("Boris");
    private final MemoryParcels parcels = node.parcels();
    private final ParcelsViewModel model =
            new ParcelsViewModel(node, new Commands(Runnable::run, Runnable::run, words), words, () -> DOWNLOADS);

    @BeforeEach
    void show() {
        parcels.show(1, "IN", "Ana", "OFFERED");
        parcels.show(2, "OUT", "Vera", "ACCEPTED");
        parcels.show(3, "IN", "Vera", "OFFERED");
        model.show(node.snapshot());
    }

    @Test
    void theNewestComeFirstAndThoseThatAskAreCounted() {
        assertThat(model.rows().values())
                .extracting(row -> row.parcel().number())
                .containsExactly(3L, 2L, 1L);
        assertThat(model.count().get()).isEqualTo(2);
        assertThat(model.asking()).extracting(ParcelView::number).containsExactly(1L, 3L);
    }

    @Test
    void aQuestionNamesWhoSendsWhatAndHowMuch() {
        assertThat(model.question(model.asking().getFirst()))
                .startsWith("Ana sends you “Soup”: 2 files, 2")
                .endsWith(".");
    }

    @Test
    void whatIsAcceptedGoesToTheUsualFolderAndIsAskedAboutNoMore() {
        model.accept(model.asking().getFirst(), false);
        assertThat(parcels.calls).containsExactly("accept 1 " + DOWNLOADS);
        assertThat(model.asking()).extracting(ParcelView::number).containsExactly(3L);
        assertThat(parcels.trusted()).isEmpty();
    }

    @Test
    void alwaysMeansTheMemberAndTheFolderAndCanBeTakenBack() {
        model.accept(model.asking().getFirst(), Path.of("/tmp/ana"), true);
        assertThat(model.trusted())
                .extracting(member -> member.user() + " " + member.folder())
                .containsExactly("Ana " + Path.of("/tmp/ana"));
        model.distrust(model.trusted().getFirst());
        assertThat(model.trusted()).isEmpty();
    }

    @Test
    void theRestIsAskedOfTheDevice() {
        model.decline(model.asking().getFirst());
        ParcelView own = model.rows().values().get(1).parcel();
        model.withdraw(own);
        model.forget(own);
        model.send(List.of("Ana", "Vera"), List.of(Path.of("a")));
        assertThat(parcels.calls).containsExactly("decline 1", "withdraw 2", "forget 2", "send [Ana, Vera] [a]");
    }

    @Test
    void whatIsBeingReadSaysHowFarItIsAndCanBeWithdrawn() {
        parcels.show(4, "OUT", "Vera", "PREPARING");
        model.refresh();
        ParcelRow reading = model.rows().values().getFirst();
        assertThat(model.state(reading)).matches("Being read: 1.kB of 2.kB");
        assertThat(reading.part()).isEqualTo(0.5);
        assertThat(reading.mayWithdraw()).isTrue();
    }

    @Test
    void aRowKnowsWhatCanBeDoneWithIt() {
        ParcelRow outgoing = model.rows().values().get(1);
        ParcelRow incoming = model.rows().values().getLast();
        assertThat(incoming.mayAccept()).isTrue();
        assertThat(incoming.mayWithdraw()).isFalse();
        assertThat(outgoing.mayAccept()).isFalse();
        assertThat(outgoing.mayWithdraw()).isTrue();
        assertThat(outgoing.part()).isEqualTo(0.5);
        assertThat(model.state(incoming)).isEqualTo("Waits for your answer");
        assertThat(model.state(outgoing)).isEqualTo("Being fetched");
        assertThat(ParcelsViewModel.tone(incoming)).isEqualTo(Tone.WARN);
        assertThat(ParcelsViewModel.tone(outgoing)).isEqualTo(Tone.BUSY);
    }
}
