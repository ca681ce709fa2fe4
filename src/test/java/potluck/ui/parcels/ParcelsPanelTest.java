package potluck.ui.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.MemoryParcels;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Screens;

/// Somebody who is asked about parcels, above the panel and in it.
@ExtendWith(ApplicationExtension.class)
class ParcelsPanelTest {
    private final LocalNode boris = new LocalWorld().member("Boris");
    private final MemoryParcels parcels = boris.parcels();

    @Start
    void start(Stage stage) throws Exception {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        parcels.show(1, "IN", "Ana", "OFFERED");
        parcels.show(2, "OUT", "Vera", "OFFERED");
        parcels.show(3, "IN", "Goran", "OFFERED");
        Dialogs dialogs = new NoDialogs() {
            @Override
            public Optional<Path> folder(String title) {
                return Optional.of(Path.of("/home/boris/parcels"));
            }
        };
        ParcelsViewModel model = new ParcelsViewModel(boris, commands, words, () -> Path.of("downloads"));
        Panel panel = ParcelsController.open(model, words, dialogs);
        Parent bar = new Screens(words).load("parcels/offerbar", new OfferBar(model, words, dialogs));
        stage.setScene(new Scene(new VBox(bar, panel.root()), 1200, 640));
        stage.show();
        panel.show().accept(boris.snapshot());
    }

    @Test
    void theBarAsksAboutOneAfterTheOther(FxRobot robot) {
        new Hand(robot).awaits("1 more");
        new Hand(robot).click("#always").click("#acceptOffer").awaits("Always accept from Goran");
        assertThat(parcels.calls).containsExactly("accept 1 downloads");
        assertThat(parcels.trusted()).extracting(member -> member.user()).containsExactly("Ana");
        new Hand(robot).click("#declineOffer");
        assertThat(parcels.calls).containsExactly("accept 1 downloads", "decline 3");
        assertThat(robot.lookup("#bar").query().isVisible()).isFalse();
    }

    @Test
    void anOfferOfOnesOwnIsWithdrawn(FxRobot robot) {
        assertThat(robot.lookup("#withdraw").query().isDisabled()).isTrue();
        new Hand(robot).click("Vera");
        assertThat(robot.lookup("#accept").query().isDisabled()).isTrue();
        new Hand(robot).click("#withdraw");
        assertThat(parcels.calls).containsExactly("withdraw 2");
    }

    @Test
    void aParcelIsDeclinedInThePanel(FxRobot robot) {
        new Hand(robot).click("Goran").click("#decline").awaits("Declined");
        assertThat(parcels.calls).containsExactly("decline 3");
        assertThat(robot.lookup("#decline").query().isDisabled()).isTrue();
        new Hand(robot).click("#forget");
        assertThat(parcels.calls).containsExactly("decline 3", "forget 3");
    }

    @Test
    void aParcelIsTakenIntoAChosenFolder(FxRobot robot) {
        new Hand(robot).click("Goran").click("#accept");
        assertThat(parcels.calls).containsExactly("accept 3 /home/boris/parcels");
    }

    @Test
    void whoIsAcceptedAlwaysIsAskedAboutAgain(FxRobot robot) {
        assertThat(robot.lookup("#trusted").query().isVisible()).isFalse();
        new Hand(robot).awaits("1 more");
        new Hand(robot).click("#always").click("#acceptOffer");
        new Hand(robot).click("#trusted").click("Ask again about Ana (now into downloads)");
        new Hand(robot).awaitsNo("#trusted");
        assertThat(parcels.trusted()).isEmpty();
    }
}
