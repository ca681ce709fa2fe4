package potluck.ui.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.MemberView;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.fx.WindowThread;
import potluck.ui.settings.Memos;
import potluck.ui.settings.TestMemos;

/// The list of members as it looks, and what is done with one of them.
@ExtendWith(ApplicationExtension.class)
class MembersPanelTest {
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");
    private final Snapshot together = ana.snapshot();
    private final List<String> went = new ArrayList<>();
    private final Memos memos = TestMemos.none();
    private Panel panel;

    @Start
    void start(Stage stage) {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        panel = MembersController.open(
                new MembersViewModel(ana, commands, words, new SimpleObjectProperty<>(Map.of()), memos),
                words,
                new Chosen(new SystemDialogs(stage, words)),
                new Elsewhere());
        stage.setScene(new Scene(panel.root(), 900, 560));
        stage.show();
        panel.show().accept(together);
    }

    @Test
    void whoLeftIsDrawnFaintUntilItIsBack(FxRobot robot) {
        assertThat(isFaint(robot, "Connected")).isFalse();
        boris.close();
        robot.interact(() -> panel.show().accept(ana.snapshot()));
        new Hand(robot).doubleClick("Offline");
        assertThat(isFaint(robot, "Boris")).isTrue();
        assertThat(isFaint(robot, "This computer")).isFalse();
        robot.interact(() -> panel.show().accept(together));
        assertThat(isFaint(robot, "Connected")).isFalse();
    }

    @Test
    void everyCellOfAMemberTellsAllThatIsKnownOfIt(FxRobot robot) {
        new Hand(robot).awaits("Boris");
        for (String text : List.of("Boris", "Connected", boris.address())) {
            assertThat(robot.lookup(text).<Labeled>query().getTooltip().getText())
                    .startsWith("Boris\nState: Connected\n");
        }
        assertThat(robot.lookup("Online").<Labeled>query().getTooltip()).isNull();
    }

    @Test
    void theArrowKeysLeadFromAMemberToItsGroupAndCloseIt(FxRobot robot) {
        new Hand(robot).click("Boris");
        robot.type(KeyCode.LEFT, 2);
        new Hand(robot).awaitsNo("Boris");
        robot.type(KeyCode.RIGHT, 2);
        assertThat(robot.lookup("#sendTo").query().isDisabled()).isFalse();
    }

    @Test
    void whoIsSelectedStaysSoWhateverComesAndGoes(FxRobot robot) {
        new Hand(robot).click("Boris");
        LocalNode aaron = world.member("Aaron");
        robot.interact(() -> panel.show().accept(ana.snapshot()));
        new Hand(robot).click("#name");
        new Hand(robot).click("#sendTo");
        assertThat(went).containsExactly("send [Boris] [soup.txt]");
        aaron.close();
    }

    @Test
    void aDoubleClickShowsWhatAMemberOffers(FxRobot robot) {
        new Hand(robot).doubleClick("Boris");
        assertThat(went).containsExactly("browse Boris");
    }

    @Test
    void filesAreSentToTheChosenMember(FxRobot robot) {
        new Hand(robot).click("Ana");
        assertThat(robot.lookup("#sendTo").query().isDisabled()).isTrue();
        new Hand(robot).click("Boris").click("#sendTo");
        assertThat(went).containsExactly("send [Boris] [soup.txt]");
    }

    @Test
    void aMemberIsFoundAndRemovedWhenTheHostAgrees(FxRobot robot) {
        new Hand(robot).click("#search");
        robot.write("bor");
        new Hand(robot).awaitsNo("Ana");
        new Hand(robot).click("Boris");
        remove(robot);
        robot.push(KeyCode.ENTER);
        new Hand(robot).awaitsNo(".dialog-question");
        assertThat(ana.snapshot().members()).hasSize(2);
        remove(robot);
        new Hand(robot).click("Remove").awaitsNo(".dialog-question");
        assertThat(ana.snapshot().members()).extracting(MemberView::user).containsExactly("Ana");
    }

    @Test
    void aNoteIsKeptShownAndFound(FxRobot robot) {
        new Hand(robot).click("Boris");
        choose(robot, "Add note…");
        new Hand(robot).click("#search");
        robot.write("soup");
        new Hand(robot).awaitsNo("Ana");
        new Hand(robot).awaits("Boris");
        TableView<Row<MemberLine>> table = robot.lookup("#table").queryTableView();
        assertThat(table.getItems().getLast().get().member().orElseThrow().note())
                .isEqualTo("makes soup");
        boris.close();
        robot.interact(() -> panel.show().accept(ana.snapshot()));
        assertThat(table.getItems().getLast().get().member().orElseThrow().note())
                .isEqualTo("makes soup");
    }

    @Test
    void aMemberIsAwaitedAndNoLonger(FxRobot robot) {
        String device = together.members().getLast().device();
        new Hand(robot).click("Boris");
        choose(robot, "Notify when online");
        assertThat(memos.isAwaited(device)).isTrue();
        choose(robot, "Notify when online");
        assertThat(memos.isAwaited(device)).isFalse();
        new Hand(robot).click("Ana");
        assertThat(item(robot, "Notify when online").isDisable()).isTrue();
        assertThat(item(robot, "Mention in chat").isDisable()).isTrue();
    }

    @Test
    void aMemberIsMentionedAndWhatIsKnownOfItCopied(FxRobot robot) {
        new Hand(robot).click("Boris");
        choose(robot, "Mention in chat");
        assertThat(went).containsExactly("mention Boris");
        Menu copying = (Menu) item(robot, "Copy");
        robot.interact(() -> copying.getItems().getFirst().fire());
        robot.interact(() -> assertThat(Desktop.copied()).isEqualTo(boris.address()));
        robot.interact(() -> copying.getItems().getLast().fire());
        robot.interact(() -> assertThat(Desktop.copied().lines())
                .startsWith("Boris", "State: Connected", "Address: " + boris.address()));
    }

    /// The item as it stands when the menu is open.
    private static MenuItem item(FxRobot robot, String text) {
        TableView<?> table = robot.lookup("#table").queryTableView();
        ContextMenu menu = table.getContextMenu();
        robot.interact(() -> menu.show(table, 100, 100));
        MenuItem found = menu.getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
        robot.interact(menu::hide);
        return found;
    }

    private static void choose(FxRobot robot, String text) {
        MenuItem chosen = item(robot, text);
        robot.interact(() -> {
            if (chosen instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            }
            chosen.fire();
        });
    }

    private static void remove(FxRobot robot) {
        TableView<?> table = robot.lookup("#table").queryTableView();
        ContextMenu menu = table.getContextMenu();
        robot.interact(() -> menu.show(table, 100, 100));
        // The question stays open until it is answered.
        new WindowThread()
                .execute(() -> menu.getItems().stream()
                        .filter(item -> "Remove from the group…".equals(item.getText()))
                        .forEach(MenuItem::fire));
        new Hand(robot)
                .awaits("Remove Boris from the group? Boris will be disconnected at once and will need a new invite.");
        robot.interact(menu::hide);
    }

    private static boolean isFaint(FxRobot robot, String state) {
        new Hand(robot).awaits(state);
        Node cell = robot.lookup(state).query();
        return cell.getParent().getPseudoClassStates().contains(FAINT);
    }

    /// Chooses a file where the system would show a chooser.
    private static final class Chosen extends NoDialogs {
        private final Dialogs others;

        Chosen(Dialogs others) {
            this.others = others;
        }

        @Override
        public List<Path> files(String title) {
            return List.of(Path.of("soup.txt"));
        }

        @Override
        public boolean fill(String title, Parent form, String yes, ObservableBooleanValue ready) {
            ((TextField) form.lookup("#note")).setText("makes soup");
            return true;
        }

        @Override
        public boolean confirm(String question, String yes) {
            return others.confirm(question, yes);
        }
    }

    private final class Elsewhere implements MembersController.Elsewhere {
        @Override
        public void browse(String user) {
            went.add("browse " + user);
        }

        @Override
        public void mention(String user) {
            went.add("mention " + user);
        }

        @Override
        public void whisper(String user) {}

        @Override
        public void invite() {}

        @Override
        public void send(List<String> users, List<Path> paths) {
            went.add("send " + users + " " + paths);
        }
    }
}
