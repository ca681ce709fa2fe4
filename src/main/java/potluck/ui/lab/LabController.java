package potluck.ui.lab;

import java.time.Duration;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import potluck.lab.mirror.Mode;
import potluck.text.Words;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Screens;
import potluck.ui.fx.Shown;
import potluck.ui.fx.Tone;
import potluck.ui.fx.ToneMark;
import potluck.ui.fx.WholeNumber;
import potluck.ui.lab.RaceModel.Standing;
import potluck.ui.lab.ServerModel.State;

/// Wires `lab.fxml` to its view model.
public final class LabController {
    private static final int TENTHS = 100;

    private final LabViewModel model;
    private final Words words;

    @FXML
    private NoticeBar notice;

    @FXML
    private WholeNumber echoPort;

    @FXML
    private Button echoSwitch;

    @FXML
    private ToneMark echoMark;

    @FXML
    private Label echoState;

    @FXML
    private ListView<String> echoLines;

    @FXML
    private WholeNumber mirrorPort;

    @FXML
    private ComboBox<Mode> mode;

    @FXML
    private WholeNumber mirrorDelay;

    @FXML
    private Button mirrorSwitch;

    @FXML
    private ToneMark mirrorMark;

    @FXML
    private Label mirrorState;

    @FXML
    private ListView<String> mirrorLines;

    @FXML
    private WholeNumber clients;

    @FXML
    private WholeNumber delay;

    @FXML
    private Button compare;

    @FXML
    private ProgressIndicator racing;

    @FXML
    private Label raceState;

    @FXML
    private ScrollPane chart;

    private LabController(LabViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    public static Panel open(LabViewModel model, Words words) {
        LabController controller = new LabController(model, words);
        Parent root = new Screens(words).load("lab", controller);
        return new Panel("lab", root, snapshot -> {}, new SimpleIntegerProperty(), controller.echoLines::requestFocus);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        echoPort.set(0, 65_535, LabViewModel.ECHO_PORT, 1);
        mirrorPort.set(0, 65_535, LabViewModel.MIRROR_PORT, 1);
        mirrorDelay.set(0, 600, 10, 1);
        mode.setConverter(new ModeNames());
        mode.getItems().setAll(model.modes());
        mode.setValue(Mode.THREAD);
        echoLines.setItems(model.echo().lines());
        mirrorLines.setItems(model.mirror().lines());
        clients.set(2, 500, 5, 1);
        delay.set(0, 100, 2, 1);
        racing.managedProperty().bind(racing.visibleProperty());
        RaceChart bars = new RaceChart(model.race(), words);
        chart.setContent(bars);
        Shown.follow(
                notice,
                () -> Subscription.combine(
                        follow(model.echo(), echoSwitch, echoMark, echoState),
                        follow(model.mirror(), mirrorSwitch, mirrorMark, mirrorState),
                        follow(echoLines),
                        follow(mirrorLines),
                        follow(model.race(), bars)));
    }

    private Subscription follow(RaceModel race, RaceChart bars) {
        bars.draw();
        return Subscription.combine(
                race.standing().subscribe(now -> {
                    compare.setDisable(now instanceof Standing.Running);
                    racing.setVisible(now instanceof Standing.Running);
                    raceState.setText(race.sentence(words));
                }),
                race.laps().subscribe(bars::draw));
    }

    private Subscription follow(ServerModel server, Button button, ToneMark mark, Label state) {
        return server.state().subscribe(now -> {
            button.setText(words.say(now == State.STOPPED ? "lab.start" : "lab.stop"));
            button.setDisable(now == State.STARTING);
            mark.show(now == State.RUNNING ? Tone.GOOD : now == State.STARTING ? Tone.BUSY : Tone.QUIET);
            state.setText(server.sentence(words));
        });
    }

    private static Subscription follow(ListView<String> lines) {
        return lines.getItems().subscribe(() -> lines.scrollTo(lines.getItems().size() - 1));
    }

    @FXML
    private void switchEcho() {
        if (model.echo().state().get() == State.STOPPED) {
            model.startEcho(echoPort.number());
        } else {
            model.echo().stop();
        }
    }

    @FXML
    private void switchMirror() {
        if (model.mirror().state().get() == State.STOPPED) {
            model.startMirror(mirrorPort.number(), mode.getValue(), tenths(mirrorDelay));
        } else {
            model.mirror().stop();
        }
    }

    @FXML
    private void compare() {
        model.race().run(clients.number(), tenths(delay));
    }

    /// A time that is given in tenths of a second; none at all would be no work.
    private static Duration tenths(WholeNumber field) {
        return Duration.ofMillis(Math.max(1, (long) field.number() * TENTHS));
    }

    private final class ModeNames extends StringConverter<Mode> {
        @Override
        public String toString(@Nullable Mode one) {
            return one == null ? "" : RaceModel.name(one, words);
        }

        @Override
        public @Nullable Mode fromString(String name) {
            return null;
        }
    }
}
