package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import potluck.node.TrashView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;

class TrashViewModelTest {
    private final LocalNode node = new LocalWorld().member("Ana");
    private final StringProperty notice = new SimpleStringProperty("");
    private final TrashViewModel model =
            new TrashViewModel(node, new Commands(Runnable::run, Runnable::run, Words.of(Locale.ENGLISH)), notice);
    private final TrashView fresh = file("docs/plan.txt", Duration.ofHours(1));
    private final TrashView old = file("docs/old plan.txt", Duration.ofDays(12));

    @Test
    void filesAreFoundByNameAndDate() {
        assertThat(accepted()).containsExactly(fresh, old);
        model.query().set("OLD");
        assertThat(accepted()).containsExactly(old);
        model.query().set("");
        model.since().set(Since.WEEK);
        assertThat(accepted()).containsExactly(fresh);
        model.since().set(Since.DAY);
        assertThat(accepted()).containsExactly(fresh);
    }

    @Test
    void restoredFilesAreInTheTrashNoMore() {
        node.sync().show(fresh);
        node.sync().show(old);
        model.inquiry().ask();
        model.restore(List.of(fresh, old));
        assertThat(node.sync().calls()).containsExactly("restore sync docs/plan.txt", "restore sync docs/old plan.txt");
        assertThat(model.rows().values()).isEmpty();
    }

    @Test
    void aFileThatIsGoneFromTheTrashIsExplained() {
        node.sync().show(old);
        model.restore(List.of(fresh));
        assertThat(notice.get()).isEqualTo("Not found: docs/plan.txt.");
        assertThat(model.rows().values()).containsExactly(old);
    }

    private List<TrashView> accepted() {
        return List.of(fresh, old).stream().filter(model.filter().getValue()).toList();
    }

    private static TrashView file(String path, Duration age) {
        return new TrashView("sync", path, Instant.now().minus(age), 5);
    }
}
