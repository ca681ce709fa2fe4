package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// A panel that comes into a window and leaves it, and something that goes on all the time.
class ShownTest {
    private final StringProperty lasting = new SimpleStringProperty("one");
    private final List<String> seen = new ArrayList<>();
    private final Node panel = new Group();

    @Test
    void onlyWhatHappensInTheWindowIsFollowed() {
        Shown.follow(panel, () -> lasting.subscribe(now -> seen.add(now)));
        lasting.set("two");
        assertThat(seen).isEmpty();
        Group window = new Group(panel);
        Scene scene = new Scene(window);
        assertThat(scene.getRoot()).isEqualTo(window);
        lasting.set("three");
        assertThat(seen).containsExactly("two", "three");
        window.getChildren().clear();
        lasting.set("four");
        assertThat(seen).containsExactly("two", "three");
        window.getChildren().add(panel);
        assertThat(seen).containsExactly("two", "three", "four");
    }

    @Test
    void whatMovesToAnotherWindowIsFollowedOnce() {
        Shown.follow(panel, () -> lasting.subscribe(now -> seen.add(now)));
        Scene first = new Scene(new Group(panel));
        Scene second = new Scene(new Group(panel));
        assertThat(first.getRoot().getChildrenUnmodifiable()).isEmpty();
        assertThat(second.getRoot().getChildrenUnmodifiable()).containsExactly(panel);
        seen.clear();
        lasting.set("two");
        assertThat(seen).containsExactly("two");
    }
}
