package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;

class IgnoreViewModelTest {
    private final LocalNode node = new LocalWorld().member("Ana");
    private final Words words = Words.of(Locale.ENGLISH);
    private final StringProperty notice = new SimpleStringProperty("");
    private final List<Runnable> background = new ArrayList<>();
    private final IgnoreViewModel model =
            new IgnoreViewModel(node, new Commands(background::add, Runnable::run, words), words, "notes", notice);

    @Test
    void theListsAreReadBeforeTheyCanBeEdited() {
        model.start();
        assertThat(model.ready().get()).isFalse();
        work();
        assertThat(model.ready().get()).isTrue();
        assertThat(model.group().get()).isEqualTo("*.tmp\n");
        assertThat(model.preview().get()).contains("1 file");
    }

    @Test
    void whatIsTypedIsPreviewedOnceTheLastAnswerIsHere() {
        model.start();
        work();
        model.own().set("*.l");
        model.own().set("*.lo");
        model.own().set("*.log");
        assertThat(background).hasSize(1);
        work();
        work();
        assertThat(background).isEmpty();
        assertThat(model.first()).containsExactly("*.log", "*.tmp");
        assertThat(model.preview().get()).contains("2 files");
    }

    @Test
    void aLineThatDoesNotCountIsTold() {
        model.start();
        work();
        model.own().set("[bad");
        work();
        assertThat(model.bad().get()).contains("line 1", "Close it.");
        model.own().set("");
        work();
        assertThat(model.bad().get()).isEmpty();
    }

    @Test
    void onlyTheListThatWasChangedIsSaved() {
        model.start();
        work();
        model.group().set("*.tmp\n*.log\n");
        work();
        model.save();
        work();
        assertThat(node.sync().calls()).containsExactly("ignore for all notes *.tmp\n*.log\n");
    }

    /// Does what waits in the background now.
    private void work() {
        List<Runnable> waiting = List.copyOf(background);
        background.clear();
        waiting.forEach(Runnable::run);
    }
}
