package potluck.ui.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.SystemDialogs;

/// A person who stops sharing a file, sees that it was the wrong one, and takes that back.
@ExtendWith(ApplicationExtension.class)
class SharesPanelTest {
    private final LocalNode ana = new LocalWorld().member("Ana");
    private Panel panel;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) throws IOException {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        panel = SharesController.open(
                new SharesViewModel(ana, commands, words), words, new SystemDialogs(stage, words));
        Path file = Files.writeString(folder.resolve("budget.txt"), "42");
        ana.shares().register(List.of(file));
        panel.show().accept(ana.snapshot());
        stage.setScene(new Scene(panel.root(), 900, 500));
        stage.show();
    }

    @Test
    void ofAPathThatIsTooLongTheEndIsShown(FxRobot robot) {
        Labeled name = robot.lookup("budget.txt").query();
        assertThat(name.isTextTruncated()).isFalse();
        assertThat(name.getTooltip()).isNull();
        Labeled place = robot.lookup(folder.toString()).query();
        robot.interact(() -> ((TableCell<?, ?>) place).getTableColumn().setMaxWidth(100));
        robot.interact(() -> place.getScene().getRoot().layout());
        assertThat(place.isTextTruncated()).isTrue();
        assertThat(((Text) place.lookup(".text")).getText())
                .endsWith(folder.toString().substring(folder.toString().length() - 4));
        assertThat(place.getTooltip().getText()).isEqualTo(folder.toString());
    }

    @Test
    void sharingIsStoppedWithAKeyAndTakenUpAgain(FxRobot robot) {
        Hand hand = new Hand(robot);
        hand.click("budget.txt");
        robot.type(KeyCode.DELETE);
        hand.awaits("1 file is shared no longer.");
        assertThat(ana.snapshot().offers()).isEmpty();
        hand.click("#undo .undo");
        hand.awaitsNo("#undo");
        assertThat(ana.snapshot().offers()).hasSize(1);
    }

    @Test
    void whatSomebodyIsFetchingIsGivenUpOnlyOnPurpose(FxRobot robot) {
        Hand hand = new Hand(robot);
        upload("RUNNING");
        show(robot);
        hand.click("budget.txt");
        robot.type(KeyCode.DELETE);
        hand.awaits("1 file is being fetched from here. Stop sharing it anyway? "
                + "The other can go on only from another holder.");
        robot.push(KeyCode.ENTER);
        hand.awaitsNo(".dialog-question");
        assertThat(ana.snapshot().offers()).hasSize(1);
        hand.click("#withdraw").awaits(".dialog-question");
        robot.clickOn(robot.lookup(".dialog-pane .button")
                .match(node -> node instanceof Button button && !button.isDefaultButton())
                .queryButton());
        hand.awaits("1 file is shared no longer.");
        assertThat(ana.snapshot().offers()).isEmpty();
    }

    @Test
    void whatWasFetchedBeforeIsGivenUpUnasked(FxRobot robot) {
        upload("DONE");
        show(robot);
        new Hand(robot).click("budget.txt").click("#withdraw").awaits("1 file is shared no longer.");
    }

    @Test
    void whereNothingIsChosenNothingIsGivenUp(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup("#table").query().requestFocus();
            robot.lookup("#table").queryTableView().getSelectionModel().clearSelection();
        });
        robot.type(KeyCode.DELETE);
        robot.interact(
                () -> assertThat(robot.lookup("#undo").query().isVisible()).isFalse());
        assertThat(ana.snapshot().offers()).hasSize(1);
    }

    private void upload(String state) {
        String file = folder.resolve("budget.txt").toString();
        ana.show(new TransferView(1, "budget.txt", "UP", state, "", 1, 2, List.of("Boris"), List.of(), file));
    }

    private void show(FxRobot robot) {
        robot.interact(() -> panel.show().accept(ana.snapshot()));
    }
}
