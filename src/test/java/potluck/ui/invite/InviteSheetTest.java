package potluck.ui.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.identity.TestClock;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Sheets;

/// A host who hands out an invite.
@ExtendWith(ApplicationExtension.class)
class InviteSheetTest {
    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");
    private final Words words = Words.of(Locale.ENGLISH);
    private final StringProperty notice = new SimpleStringProperty("");
    private final TestClock clock = new TestClock(Instant.now());
    private final InviteViewModel model = model(ana);
    private Sheets sheets;
    private Button behind;

    @Start
    void start(Stage stage) {
        sheets = new Sheets();
        behind = new Button("behind");
        stage.setScene(new Scene(new StackPane(behind, sheets), 900, 760));
        stage.show();
        behind.requestFocus();
        model.prepare();
        sheets.show("Invite", InviteController.open(model, words), "Close");
    }

    private InviteViewModel model(LocalNode node) {
        return new InviteViewModel(node, new Commands(Runnable::run, Runnable::run, words), words, notice, clock);
    }

    @Test
    void linkCodeAndQrAreShownAndCopied(FxRobot robot) {
        new Hand(robot).awaits("K7Q2-M4XP");
        assertThat(model.link().get()).isEqualTo(world.link());
        assertThat(model.terms().get()).startsWith("Good until ").endsWith("for 25 devices");
        assertThat(robot.lookup("#qr").queryAs(QrPicture.class).getImage()).isNotNull();
        robot.interact(() -> robot.lookup("#copyLink").queryButton().fire());
        robot.interact(() -> assertThat(Desktop.copied()).isEqualTo(world.link()));
    }

    @Test
    void theFrameOfTheFingerprintEndsWhereItsPicturesDo(FxRobot robot) {
        EmblemView emblem = robot.lookup("#emblem").query();
        assertThat(emblem.getChildren()).hasSize(8);
        double end = emblem.getChildren().stream()
                .mapToDouble(picture -> picture.getBoundsInParent().getMaxX())
                .max()
                .orElseThrow();
        assertThat(emblem.getWidth()).isEqualTo(end);
    }

    @Test
    void anotherInviteIsMadeForAsLongAsChosen(FxRobot robot) {
        new Hand(robot).click("#lifetime").click("1 day").click("#makeInvite");
        assertThat(ana.host().hosting().invites()).hasSize(2);
        assertThat(ana.host().hosting().invites().getLast().expires())
                .isBefore(Instant.now().plus(Duration.ofHours(25)));
    }

    @Test
    void theSameInviteIsShownAsLongAsItsCodeIsGood() {
        model.prepare();
        assertThat(ana.host().hosting().invites()).hasSize(1);
        clock.advance(Duration.ofMinutes(11));
        model.prepare();
        assertThat(ana.host().hosting().invites()).hasSize(2);
    }

    @Test
    void aMemberWhoDoesNotHostIsToldWhyNot() {
        model(boris).prepare();
        assertThat(notice.get()).isEqualTo("This is not allowed: invite.");
    }

    @Test
    void theKeyboardStaysInTheSheetUntilItIsClosed(FxRobot robot) {
        for (int i = 0; i < 14; i++) {
            robot.push(KeyCode.TAB);
            assertThat(behind.isFocused()).isFalse();
        }
        robot.push(KeyCode.ESCAPE);
        new Hand(robot).awaitsNo("#inviteLink");
        assertThat(behind.isFocused()).isTrue();
        assertThat(sheets.isOpen()).isFalse();
    }
}
