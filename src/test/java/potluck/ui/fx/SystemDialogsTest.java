package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.text.Words;
import potluck.ui.Hand;

/// Where the keyboard is when a question is asked, and what Enter and Escape answer.
@ExtendWith(ApplicationExtension.class)
class SystemDialogsTest {
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty(true);
    private final List<Boolean> answers = new CopyOnWriteArrayList<>();
    private SystemDialogs dialogs;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new VBox(new Button("behind")), 400, 300));
        stage.show();
        dialogs = new SystemDialogs(stage, Words.of(Locale.ENGLISH));
    }

    private void ask(FxRobot robot, String shown, BooleanSupplier question) {
        new WindowThread().execute(() -> answers.add(question.getAsBoolean()));
        new Hand(robot).awaits(shown);
    }

    private void answered(FxRobot robot, Boolean... expected) {
        new Hand(robot).eventually(() -> answers.size() == expected.length);
        assertThat(answers).containsExactly(expected);
    }

    @Test
    void neitherEnterNorEscapeDoesWhatCannotBeTakenBack(FxRobot robot) {
        ask(robot, "Really?", () -> dialogs.confirm("Really?", "Remove"));
        robot.push(KeyCode.ENTER);
        answered(robot, false);
        ask(robot, "Really?", () -> dialogs.confirm("Really?", "Remove"));
        robot.push(KeyCode.ESCAPE);
        answered(robot, false, false);
        ask(robot, "Really?", () -> dialogs.confirm("Really?", "Remove"));
        new Hand(robot).click("Remove");
        answered(robot, false, false, true);
    }

    @Test
    void aFormBeginsInItsFirstFieldAndEnterFillsItIn(FxRobot robot) {
        TextField name = new TextField();
        name.setId("name");
        ask(robot, "#name", () -> dialogs.fill("Title", new VBox(new Button("Choose"), name), "Add", ready));
        awaitFocus(robot, name);
        robot.push(KeyCode.ENTER);
        answered(robot, true);
    }

    @Test
    void aFormWithoutFieldsIsAnsweredByEnter(FxRobot robot) {
        ask(robot, "Only words", () -> dialogs.fill("Title", new VBox(new Label("Only words")), "Start", ready));
        robot.push(KeyCode.ENTER);
        answered(robot, true);
        ask(robot, "Only words", () -> dialogs.fill("Title", new VBox(new Label("Only words")), "Start", ready));
        robot.push(KeyCode.ESCAPE);
        answered(robot, true, false);
    }

    @Test
    void aFieldThatIsNotReadyGetsTheKeyboardWhenItIs(FxRobot robot) {
        TextArea list = new TextArea();
        list.setId("list");
        list.disableProperty().bind(ready.not());
        ready.set(false);
        ask(robot, "#list", () -> dialogs.fill("Title", new VBox(list), "Save", ready));
        assertThat(list.isFocused()).isFalse();
        robot.interact(() -> ready.set(true));
        awaitFocus(robot, list);
        robot.push(KeyCode.ESCAPE);
        answered(robot, false);
    }

    private static void awaitFocus(FxRobot robot, Node field) {
        new Hand(robot).eventually(field::isFocused);
    }
}
