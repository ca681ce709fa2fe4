package potluck.ui.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
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
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;

/// A person who stops sharing a file, sees that it was the wrong one, and takes that back.
@ExtendWith(ApplicationExtension.class)
class SharesPanelTest {
    private final LocalNode ana = new LocalWorld().member("Ana");

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) throws IOException {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        Panel panel = SharesController.open(new SharesViewModel(ana, commands, words), words, new NoDialogs());
        Path file = Files.writeString(folder.resolve("budget.txt"), "42");
        ana.register(List.of(file));
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
}
