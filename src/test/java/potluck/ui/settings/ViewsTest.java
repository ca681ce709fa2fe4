package potluck.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How panels show what they show.
class ViewsTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasNeverChosenStaysAsItIs() {
        assertThat(kept(true).get()).isTrue();
        assertThat(kept(false).get()).isFalse();
        assertThat(kept(TimeUnit.DAYS).get()).isEqualTo(TimeUnit.DAYS);
    }

    @Test
    void whatWasChosenLastIsThereAfterARestart() {
        BooleanProperty shown = kept(true);
        shown.set(false);
        ObjectProperty<TimeUnit> unit = kept(TimeUnit.DAYS);
        unit.set(TimeUnit.HOURS);
        unit.set(TimeUnit.SECONDS);
        assertThat(kept(true).get()).isFalse();
        assertThat(kept(TimeUnit.DAYS).get()).isEqualTo(TimeUnit.SECONDS);
    }

    @Test
    void aChoiceThatIsNoneAnyMoreIsForgotten() {
        kept(TimeUnit.DAYS).set(TimeUnit.HOURS);
        ObjectProperty<Thread.State> other = new SimpleObjectProperty<>(Thread.State.NEW);
        views().keep("unit", other);
        assertThat(other.get()).isEqualTo(Thread.State.NEW);
    }

    private BooleanProperty kept(boolean usual) {
        BooleanProperty choice = new SimpleBooleanProperty(usual);
        views().keep("shown", choice);
        return choice;
    }

    private ObjectProperty<TimeUnit> kept(TimeUnit usual) {
        ObjectProperty<TimeUnit> choice = new SimpleObjectProperty<>(usual);
        views().keep("unit", choice);
        return choice;
    }

    private Views views() {
        return new Views(new Preferences(folder.resolve("window.properties")), MemosTest::atOnce);
    }
}
