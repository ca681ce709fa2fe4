package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A sheet above a window that has the keyboard.
@ExtendWith(ApplicationExtension.class)
class SheetsTest {
    private Button behind;
    private TextField field;
    private Sheets sheets;

    @Start
    void start(Stage stage) {
        behind = new Button("behind");
        field = new TextField();
        sheets = new Sheets();
        Label said = new Label("what has to be said at some length ".repeat(12));
        said.setWrapText(true);
        stage.setScene(new Scene(new StackPane(behind, sheets), 400, 600));
        stage.show();
        behind.requestFocus();
        sheets.show("Title", new VBox(said, field), "Close");
    }

    @Test
    void theKeyboardGoesToTheContentAndBack(FxRobot robot) {
        robot.interact(() -> assertThat(field.isFocused()).isTrue());
        robot.interact(sheets::close);
        robot.interact(() -> assertThat(behind.isFocused()).isTrue());
    }

    @Test
    void theKeyboardStaysInTheSheet(FxRobot robot) {
        robot.interact(behind::requestFocus);
        robot.interact(() -> assertThat(behind.isFocused()).isFalse());
        assertThat(sheets.isOpen()).isTrue();
    }

    @Test
    void wrappedLinesAreSeenWithoutScrolling(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".scroll-bar").queryAllAs(ScrollBar.class))
                .filteredOn(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .noneMatch(ScrollBar::isVisible);
    }
}
