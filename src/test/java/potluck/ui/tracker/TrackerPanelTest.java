package potluck.ui.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.MemberView;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.SystemDialogs;

/// A host who makes an invite, withdraws one, and removes a member.
@ExtendWith(ApplicationExtension.class)
class TrackerPanelTest {
    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");
    private final List<String> wanted = new ArrayList<>();
    private Panel panel;

    @Start
    void start(Stage stage) throws Exception {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        ana.host().invite(Duration.ofDays(7), 25);
        panel = TrackerController.open(
                new TrackerViewModel(ana, commands, words),
                words,
                new SystemDialogs(stage, words),
                () -> wanted.add("invite"));
        stage.setScene(new Scene(panel.root(), 900, 860));
        stage.show();
        panel.show().accept(ana.snapshot());
    }

    @Test
    void theAddressesAndInvitesAreShown(FxRobot robot) {
        new Hand(robot).awaits("192.168.1.21:4444");
        new Hand(robot).awaits("0 of 25");
        new Hand(robot).awaits(boris.address());
    }

    @Test
    void anInviteIsAskedFor(FxRobot robot) {
        new Hand(robot).click("#newInvite");
        assertThat(wanted).containsExactly("invite");
    }

    @Test
    void anInviteIsWithdrawn(FxRobot robot) {
        new Hand(robot).click("invite 1").click("#revoke").awaits(".dialog-pane .button");
        robot.clickOn(button(robot, "Withdraw"));
        assertThat(ana.host().hosting().invites()).isEmpty();
        new Hand(robot).awaits("No invite is open. Nobody new can join.");
    }

    @Test
    void aMemberIsRemovedButNotTheHost(FxRobot robot) {
        new Hand(robot).click("#membersTab").click("Ana");
        assertThat(robot.lookup("#remove").query().isDisabled()).isTrue();
        new Hand(robot).click("Boris").click("#remove").awaits(".dialog-pane .button");
        robot.clickOn(button(robot, "Remove"));
        assertThat(ana.snapshot().members()).extracting(MemberView::user).containsExactly("Ana");
    }

    @Test
    void anAccountIsMadeGivenAnotherPasswordAndRemoved(FxRobot robot) {
        new Hand(robot).click("#accountsTab").click("#addAccount").awaits(".dialog-pane #user");
        robot.clickOn(".dialog-pane #user").write("Vera");
        robot.clickOn(".dialog-pane #password").write("leek and potatoes");
        robot.clickOn(button(robot, "Save"));
        new Hand(robot).awaits("Vera");
        assertThat(ana.accounting().passwords).containsEntry("Vera", "leek and potatoes");
        new Hand(robot).click("Vera").click("#accountPassword").awaits(".dialog-pane #password");
        robot.clickOn(".dialog-pane #password").write("bread and butter");
        robot.clickOn(button(robot, "Save"));
        assertThat(ana.accounting().passwords).containsEntry("Vera", "bread and butter");
        new Hand(robot).click("#accountRole").awaits("Owner");
        new Hand(robot).click("#removeAccount").awaits(".dialog-pane .button");
        robot.clickOn(button(robot, "Remove"));
        assertThat(ana.accounting().accounts().accounts()).isEmpty();
    }

    @Test
    void joiningTakesAnAccountOnceTheBoxIsTicked(FxRobot robot) {
        new Hand(robot).click("#accountsTab").click("#required");
        assertThat(ana.accounting().accounts().required()).isTrue();
        assertThat(robot.lookup("#required").queryAs(CheckBox.class).isSelected())
                .isTrue();
    }

    /// The one of the dialog.
    private static Labeled button(FxRobot robot, String text) {
        return robot.lookup(".dialog-pane .button")
                .match(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .queryAs(Labeled.class);
    }
}
