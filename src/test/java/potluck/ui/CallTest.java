package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import potluck.identity.Addresses;
import potluck.identity.GroupAuthority;
import potluck.identity.Invites;
import potluck.store.CrashStore;
import potluck.store.DataFolder;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;

/// What reaches the window from outside: links, and news of what went wrong.
@ExtendWith(ApplicationExtension.class)
class CallTest {
    private final LocalWorld world = new LocalWorld();
    private Person person;
    private Path folder;
    private Stage stage;
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        this.stage = stage;
        folder = Files.createTempDirectory("call");
        person = new Person(folder);
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        main = TestWindow.of(stage, world, folder, preferences, person);
        main.open(DesktopPlaces.none());
        stage.setWidth(980);
        stage.setHeight(700);
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        TestWindow.end(robot, main);
    }

    @Test
    void aLinkBringsTheWindowToTheFrontAndIsFilledIn(FxRobot robot) throws IOException {
        String link = link();
        robot.interact(() -> {
            stage.setIconified(true);
            main.call(link);
        });
        assertThat(stage.isIconified()).isFalse();
        assertThat(where(robot)).isEqualTo(link);
        robot.interact(() -> assertThat(robot.lookup("#user").query().isFocused())
                .as("the name is asked for next")
                .isTrue());
        assertThat(world.nodes()).as("nothing is joined without a click").isEmpty();
    }

    @Test
    void aCallWithoutALinkChangesNothing(FxRobot robot) {
        robot.interact(() -> {
            stage.hide();
            main.call("");
        });
        assertThat(stage.isShowing()).isTrue();
        assertThat(robot.lookup("#host").tryQuery()).isPresent();
    }

    @Test
    void whoIsInAGroupIsAskedBeforeALinkLeadsOut(FxRobot robot) throws IOException, TimeoutException {
        String link = link();
        robot.clickOn("#host").clickOn("#group").write("Family");
        robot.clickOn("#start");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> robot.lookup("#invite").tryQuery().isPresent());

        person.yes = false;
        robot.interact(() -> main.call(link));
        assertThat(person.asked).hasSize(1).first().asString().startsWith("You were sent an invite.");
        assertThat(robot.lookup("#invite").tryQuery()).isPresent();

        person.yes = true;
        robot.interact(() -> main.call(link));
        assertThat(where(robot)).isEqualTo(link);
    }

    @Test
    void whatWentWrongIsOfferedOnceAndSavedWhereTheUserLikes(FxRobot robot) {
        CrashStore crashes = new CrashStore(new DataFolder(folder), InstantSource.system());
        CrashOffer offer = new CrashOffer(crashes, main);
        robot.interact(offer::make);
        assertThat(person.asked).isEmpty();

        crashes.uncaughtException(Thread.currentThread(), new IllegalStateException("the plan is empty"));
        robot.interact(offer::make);
        robot.interact(offer::make);
        assertThat(person.asked).hasSize(1);
        assertThat(folder.resolve("potluck-crash.txt")).content().contains("IllegalStateException: the plan is empty");
    }

    @Test
    void whoWantsNoReportIsNotAskedAgain(FxRobot robot) throws IOException {
        CrashStore crashes = new CrashStore(new DataFolder(folder), InstantSource.system());
        crashes.uncaughtException(Thread.currentThread(), new IllegalStateException("x"));
        person.yes = false;
        robot.interact(() -> new CrashOffer(crashes, main).make());
        assertThat(crashes.unseen()).isEmpty();
        assertThat(folder.resolve("potluck-crash.txt")).doesNotExist();
    }

    private String link() throws IOException {
        GroupAuthority authority = GroupAuthority.open(folder.resolve("host"), "Family", InstantSource.system());
        return Invites.open(authority, InstantSource.system())
                .create(List.of(Addresses.parse("192.168.1.5:4444")), Duration.ofHours(1), 1)
                .link();
    }

    private static String where(FxRobot robot) {
        return robot.lookup("#where").queryTextInputControl().getText();
    }
}
