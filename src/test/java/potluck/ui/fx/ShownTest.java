package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A panel that comes into a window and leaves it, and something that goes on all the time.
@ExtendWith(ApplicationExtension.class)
class ShownTest {
    private final StringProperty lasting = new SimpleStringProperty("one");
    private final List<String> seen = new ArrayList<>();
    private final Node panel = new Group();
    private final Group window = new Group();
    private final Group other = new Group();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(window));
        new Stage().setScene(new Scene(other));
        Shown.follow(panel, () -> lasting.subscribe(now -> seen.add(now)));
    }

    @Test
    void onlyWhatHappensInTheWindowIsFollowed(FxRobot robot) {
        robot.interact(() -> lasting.set("two"));
        assertThat(seen).isEmpty();
        robot.interact(() -> window.getChildren().add(panel));
        robot.interact(() -> lasting.set("three"));
        assertThat(seen).containsExactly("two", "three");
        robot.interact(() -> window.getChildren().clear());
        robot.interact(() -> lasting.set("four"));
        assertThat(seen).containsExactly("two", "three");
        robot.interact(() -> window.getChildren().add(panel));
        assertThat(seen).containsExactly("two", "three", "four");
    }

    @Test
    void whatMovesToAnotherWindowIsFollowedOnce(FxRobot robot) {
        robot.interact(() -> window.getChildren().add(panel));
        robot.interact(() -> other.getChildren().add(panel));
        seen.clear();
        robot.interact(() -> lasting.set("two"));
        assertThat(seen).containsExactly("two");
    }
}
