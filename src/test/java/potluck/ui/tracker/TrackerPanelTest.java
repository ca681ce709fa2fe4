package potluck.ui.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.BanView;
import potluck.node.HeldFile;
import potluck.node.MemberView;
import potluck.node.MemoryTracking;
import potluck.node.OfferView;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.SavingDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.SystemDialogs;

/// A host who makes an invite, withdraws one, and removes a member.
@ExtendWith(ApplicationExtension.class)
class TrackerPanelTest {
    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");
    private final List<String> wanted = new ArrayList<>();
    private Panel panel;

    private Path saved = Path.of("");

    @Start
    void start(Stage stage) throws IOException {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        saved = Files.createTempDirectory("tracker").resolve("members.txt");
        ana.host().invite(Duration.ofDays(7), 25);
        panel = TrackerController.open(
                new TrackerViewModel(ana, commands, words),
                words,
                new SavingDialogs(new SystemDialogs(stage, words), saved),
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
    void whoIsJoinedIsShownWithItsFiles(FxRobot robot) {
        boris.show(new OfferView("/home/boris/song.mp3", 10, "READY", 10, ""));
        show(robot);
        new Hand(robot).click("#membersTab").awaits("Boris");
        TableView<Row<PeerRow>> members = robot.lookup("#members").queryTableView();
        new Hand(robot)
                .eventually(() -> members.getItems().stream()
                        .map(Row::get)
                        .anyMatch(row -> row.member().user().equals("Boris")
                                && row.files() == 1
                                && row.heard().isAfter(row.joined())));
    }

    @Test
    void everyFileIsRegisteredOnceWithAllItsHoldersAndFound(FxRobot robot) {
        ana.show(new OfferView("/home/ana/song.mp3", 10, "READY", 10, ""));
        boris.show(new OfferView("/home/boris/song.mp3", 10, "READY", 10, ""));
        boris.show(new OfferView("/home/boris/plan.txt", 7, "READY", 7, ""));
        show(robot);
        new Hand(robot).click("#registryTab").awaits("song.mp3");
        new Hand(robot).awaits("Ana, Boris");
        new Hand(robot).awaits("2 files, 17\u00A0B");
        robot.interact(() -> panel.find().run());
        robot.write("plan");
        new Hand(robot).awaitsNo("song.mp3");
        robot.write(" leek");
        new Hand(robot).awaits("No file matches.");
    }

    @Test
    void theRegistryIsAskedForOnlyWhileItIsSeen(FxRobot robot) {
        show(robot);
        TableView<Row<HeldFile>> registry = robot.lookup("#registry").queryTableView();
        boris.show(new OfferView("/home/boris/plan.txt", 7, "READY", 7, ""));
        show(robot);
        assertThat(registry.getItems()).isEmpty();
        new Hand(robot).click("#registryTab").awaits("plan.txt");
        boris.shares().unregister(List.of(Path.of("/home/boris")));
        show(robot);
        new Hand(robot).awaits("Nobody offers a file yet.");
    }

    @Test
    void aMemberIsBannedAndTheBanLifted(FxRobot robot) throws IOException {
        new Hand(robot).click("#membersTab").click("Ana");
        assertThat(robot.lookup("#ban").query().isDisabled()).isTrue();
        new Hand(robot).click("Boris").click("#ban").click("12 hours").awaits(".dialog-pane .button");
        robot.clickOn(button(robot, "Ban"));
        assertThat(ana.tracking().bans())
                .containsExactly(new BanView(
                        "Boris",
                        ana.tracking().peers().getLast().device(),
                        MemoryTracking.SINCE.plus(Duration.ofHours(12))));
        new Hand(robot).click("#bansTab").awaits("#bans");
        TableView<Row<BanView>> bans = robot.lookup("#bans").queryTableView();
        new Hand(robot).eventually(() -> bans.getItems().size() == 1);
        robot.interact(() -> bans.getSelectionModel().select(0));
        new Hand(robot).click("#lift").awaits("Nobody is banned.");
        assertThat(ana.tracking().bans()).isEmpty();
    }

    @Test
    void thePortIsChangedAndABusyOneIsSaid(FxRobot robot) {
        new Hand(robot).click("#manage").click("#changePort").awaits(".dialog-pane #port");
        type(robot, "60001");
        new Hand(robot)
                .awaits("Port 60001 is busy, so the tracker stays as it was. Choose another port, or 0 for any"
                        + " free one.");
        new Hand(robot).click("#manage").click("#changePort").awaits(".dialog-pane #port");
        type(robot, "4500");
        new Hand(robot).awaits("192.168.1.21:4500");
        new Hand(robot).awaits("The tracker now listens on port 4500. Invites made before lead to the old one.");
    }

    private static void type(FxRobot robot, String port) {
        robot.interact(() -> robot.lookup(".dialog-pane #port")
                .queryAs(Spinner.class)
                .getEditor()
                .setText(port));
        robot.clickOn(button(robot, "Change"));
    }

    @Test
    void hostingIsStoppedAfterAQuestionAndStartedAgain(FxRobot robot) {
        new Hand(robot).click("#manage").click("#stop").awaits(".dialog-pane .button");
        robot.clickOn(button(robot, "Stop"));
        new Hand(robot).awaitsNo("192.168.1.21:4444");
        new Hand(robot).click("#startAgain").awaits("192.168.1.21:4444");
        new Hand(robot).awaitsNo("#stopped");
    }

    @Test
    void theListOfMembersIsSavedWhereTheUserWants(FxRobot robot) {
        new Hand(robot).click("#manage").click("#exportMembers").awaits("Saved: " + saved);
        assertThat(saved).hasContent("Ana – " + ana.address() + "\nBoris – " + boris.address());
    }

    private void show(FxRobot robot) {
        robot.interact(() -> panel.show().accept(ana.snapshot()));
    }

    @Test
    void anAccountIsMadeGivenAnotherPasswordAndRemoved(FxRobot robot) {
        new Hand(robot).click("#accountsTab").click("#addAccount").awaits(".dialog-pane #user");
        robot.clickOn(".dialog-pane #user").write("Vera");
        robot.clickOn(".dialog-pane #password").write("leek and potatoes");
        robot.clickOn(button(robot, "Save"));
        new Hand(robot).awaits("Vera");
        assertThat(ana.host().accounting().passwords).containsEntry("Vera", "leek and potatoes");
        new Hand(robot).click("Vera").click("#accountPassword").awaits(".dialog-pane #password");
        robot.clickOn(".dialog-pane #password").write("bread and butter");
        robot.clickOn(button(robot, "Save"));
        assertThat(ana.host().accounting().passwords).containsEntry("Vera", "bread and butter");
        new Hand(robot).click("#accountRole").awaits("Owner");
        new Hand(robot).click("#removeAccount").awaits(".dialog-pane .button");
        robot.clickOn(button(robot, "Remove"));
        assertThat(ana.host().accounting().accounts().accounts()).isEmpty();
    }

    @Test
    void joiningTakesAnAccountOnceTheBoxIsTicked(FxRobot robot) {
        new Hand(robot).click("#accountsTab").click("#required");
        assertThat(ana.host().accounting().accounts().required()).isTrue();
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
