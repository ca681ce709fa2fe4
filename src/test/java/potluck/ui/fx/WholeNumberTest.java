package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WholeNumberTest {
    private WholeNumber field;

    @Start
    void start(Stage stage) {
        field = new WholeNumber();
        field.set(1, 200, 500, 10);
        stage.setScene(new Scene(field, 200, 60));
        stage.show();
    }

    @Test
    void onlyDigitsAreTakenAndTheRangeHolds(FxRobot robot) {
        assertThat(field.getValue()).isEqualTo(200);
        type(robot, "4x2");
        assertThat(number(robot)).isEqualTo(42);
        type(robot, "99999999999");
        assertThat(number(robot)).isEqualTo(200);
        type(robot, "0");
        assertThat(number(robot)).isEqualTo(1);
    }

    @Test
    void anEmptyFieldCountsAsTheLeast(FxRobot robot) {
        type(robot, "");
        assertThat(number(robot)).isEqualTo(1);
        robot.interact(() -> field.increment(2));
        assertThat(number(robot)).isEqualTo(21);
    }

    private int number(FxRobot robot) {
        int[] number = new int[1];
        robot.interact(() -> number[0] = field.number());
        return number[0];
    }

    private void type(FxRobot robot, String text) {
        robot.clickOn(field.getEditor())
                .push(KeyCode.CONTROL, KeyCode.A)
                .type(KeyCode.DELETE)
                .write(text);
    }
}
