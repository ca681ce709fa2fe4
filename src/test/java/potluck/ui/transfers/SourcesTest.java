package potluck.ui.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import potluck.node.PiecesView;
import potluck.node.TransferView;

class SourcesTest {
    private final Sources sources = new Sources();

    @Test
    void onlyADownloadOfSeveralHasThem() {
        assertThat(sources.areMany(download("RUNNING", List.of("Boris"), List.of())))
                .isFalse();
        assertThat(sources.areMany(download("RUNNING", List.of("Boris", "Clara"), List.of())))
                .isTrue();
        assertThat(sources.areMany(download("RUNNING", List.of("Boris"), List.of("Clara: X: y"))))
                .isTrue();
    }

    @Test
    void eachHasItsShareAndItsState() {
        sources.know(
                7,
                new PiecesView(
                        10,
                        "",
                        List.of(
                                new PiecesView.Source("Boris", 4, 1),
                                new PiecesView.Source("Clara", 1, 0),
                                new PiecesView.Source("Dora", 0, 0))));
        TransferView download = download("RUNNING", List.of("Boris"), List.of("Dora: LATE: first", "Dora: LATE: last"));
        List<TransferView> views = sources.of(download);
        assertThat(views).extracting(TransferView::name).containsExactly("Boris", "Clara", "Dora");
        assertThat(views).extracting(TransferView::bytesDone).containsExactly(40L, 10L, 0L);
        assertThat(views).extracting(TransferView::state).containsExactly("RUNNING", Sources.IDLE, "FAILED");
        assertThat(views.getLast().reason()).isEqualTo("LATE: last");
        assertThat(views).extracting(TransferView::id).doesNotHaveDuplicates().allMatch(id -> id < 0);
        assertThat(sources.of(download)).isEqualTo(views);
    }

    @Test
    void ofADownloadThatHasEndedThoseWhoGaveAreDone() {
        TransferView done = download("DONE", List.of("Boris", "Clara"), List.of());
        assertThat(sources.of(done)).extracting(TransferView::state).containsExactly("DONE", "DONE");
    }

    @Test
    void nothingIsKeptOfDownloadsThatAreGone() {
        sources.know(7, new PiecesView(2, "", List.of(new PiecesView.Source("Clara", 1, 0))));
        TransferView download = download("RUNNING", List.of("Boris"), List.of());
        assertThat(sources.areMany(download)).isTrue();
        sources.keep(Set.of(8L));
        assertThat(sources.areMany(download)).isFalse();
    }

    private static TransferView download(String state, List<String> users, List<String> attempts) {
        return new TransferView(7, "film.mkv", "DOWN", state, "", 50, 100, users, attempts, "/film.mkv");
    }
}
