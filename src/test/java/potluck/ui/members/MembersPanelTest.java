package potluck.ui.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;

/// The list of members as it looks.
@ExtendWith(ApplicationExtension.class)
class MembersPanelTest {
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");
    private final Snapshot together = ana.snapshot();
    private Panel panel;

    @Start
    void start(Stage stage) {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        panel = MembersController.open(
                new MembersViewModel(ana, commands, words, new SimpleObjectProperty<>(Map.of())),
                words,
                new NoDialogs(),
                new Nowhere());
        stage.setScene(new Scene(panel.root(), 900, 560));
        stage.show();
        panel.show().accept(together);
    }

    @Test
    void whoLeftIsDrawnFaintUntilItIsBack(FxRobot robot) {
        assertThat(isFaint(robot, "Connected")).isFalse();
        boris.close();
        robot.interact(() -> panel.show().accept(ana.snapshot()));
        assertThat(isFaint(robot, "Away")).isTrue();
        assertThat(isFaint(robot, "This computer")).isFalse();
        robot.interact(() -> panel.show().accept(together));
        assertThat(isFaint(robot, "Connected")).isFalse();
    }

    private static boolean isFaint(FxRobot robot, String state) {
        new Hand(robot).awaits(state);
        Node cell = robot.lookup(state).query();
        return cell.getParent().getPseudoClassStates().contains(FAINT);
    }

    private record Nowhere() implements MembersController.Elsewhere {
        @Override
        public void browse(String user) {}

        @Override
        public void whisper(String user) {}

        @Override
        public void invite() {}

        @Override
        public void send(List<String> users, List<Path> paths) {}
    }
}
