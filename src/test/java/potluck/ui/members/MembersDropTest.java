package potluck.ui.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import potluck.text.Words;
import potluck.ui.Dragging;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.settings.TestMemos;

/// Files that are let go over a member's row.
@ExtendWith(ApplicationExtension.class)
class MembersDropTest {
    private static final List<Path> FILES = List.of(Path.of("/home/ana/soup.txt"), Path.of("/home/ana/bread.txt"));

    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");
    private final List<String> sent = new ArrayList<>();

    @Start
    void start(Stage stage) {
        world.member("Boris");
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        Panel panel = MembersController.open(
                new MembersViewModel(ana, commands, words, new SimpleObjectProperty<>(Map.of()), TestMemos.none()),
                words,
                new SystemDialogs(stage, words),
                new Elsewhere());
        stage.setScene(new Scene(panel.root(), 900, 560));
        stage.show();
        panel.show().accept(ana.snapshot());
    }

    @Test
    void theyAreSentOnceTheUserHasSeenToWhom(FxRobot robot) {
        assertThat(drop(robot, "Boris", FILES)).isTrue();
        Hand hand = new Hand(robot);
        hand.awaits("Only Boris hears of it, and can accept or decline.");
        hand.awaits("soup.txt");
        hand.awaits("bread.txt");
        assertThat(sent).isEmpty();
        hand.click("Send");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sent).containsExactly("[Boris] " + FILES);
    }

    @Test
    void whoWouldRatherNotSendsNothing(FxRobot robot) {
        List<Path> many = IntStream.range(0, 11)
                .mapToObj(number -> Path.of("/home/ana/" + number + ".txt"))
                .toList();
        drop(robot, "Boris", many);
        new Hand(robot).awaits("3 more");
        new Hand(robot).click("Cancel").awaitsNo("3 more");
        assertThat(sent).isEmpty();
    }

    @Test
    void theRowUnderThePointerLooksReadyAndTheOwnRowTakesNothing(FxRobot robot) {
        Node boris = cell(robot, "Boris");
        Node self = cell(robot, "Ana");
        robot.interact(() -> assertThat(new Dragging(FILES).over(boris)).isTrue());
        assertThat(row(boris).getStyleClass()).contains("drop-ready");
        robot.interact(() -> assertThat(new Dragging(FILES).over(self)).isFalse());
        assertThat(row(boris).getStyleClass()).doesNotContain("drop-ready");
        assertThat(drop(robot, "Ana", FILES)).isFalse();
    }

    private static boolean drop(FxRobot robot, String member, List<Path> files) {
        Node cell = cell(robot, member);
        boolean[] taken = new boolean[1];
        robot.interact(() -> taken[0] = new Dragging(files).drop(cell));
        return taken[0];
    }

    private static Node cell(FxRobot robot, String text) {
        new Hand(robot).awaits(text);
        return robot.lookup(".table-cell")
                .match(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .query();
    }

    private static TableRow<?> row(Node cell) {
        return (TableRow<?>) cell.getParent();
    }

    private final class Elsewhere implements MembersController.Elsewhere {
        @Override
        public void browse(String user) {}

        @Override
        public void mention(String user) {}

        @Override
        public void whisper(String user) {}

        @Override
        public void invite() {}

        @Override
        public void send(List<String> users, List<Path> paths) {
            sent.add(users + " " + paths);
        }
    }
}
