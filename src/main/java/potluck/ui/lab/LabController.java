package potluck.ui.lab;

import java.time.Duration;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import potluck.lab.mirror.Mode;
import potluck.text.Words;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Screens;
import potluck.ui.fx.Tone;
import potluck.ui.fx.ToneMark;
import potluck.ui.fx.WholeNumber;
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
        echoPort.set(0, 65_535, LabViewModel.ECHO_PORT, 1);
        mirrorPort.set(0, 65_535, LabViewModel.MIRROR_PORT, 1);
        mirrorDelay.set(0, 600, 10, 1);
        mode.setConverter(new ModeNames());
        mode.getItems().setAll(model.modes());
        mode.setValue(Mode.THREAD);
        follow(model.echo(), echoSwitch, echoMark, echoState);
        follow(model.mirror(), mirrorSwitch, mirrorMark, mirrorState);
        follow(model.echo(), echoLines);
        follow(model.mirror(), mirrorLines);
        race();
    }

    private void race() {
        clients.set(2, 500, 5, 1);
        delay.set(0, 100, 2, 1);
        compare.disableProperty().bind(model.race().running());
        racing.visibleProperty().bind(model.race().running());
        raceState.textProperty().bind(model.race().status());
        model.race().notice().subscribe(this::say);
        chart.setContent(new RaceChart(model.race(), words));
    }

    private void follow(ServerModel server, Button button, ToneMark mark, Label state) {
        server.state().subscribe(now -> {
            button.setText(words.say(now == State.STOPPED ? "lab.start" : "lab.stop"));
            button.setDisable(now == State.STARTING);
            mark.show(now == State.RUNNING ? Tone.GOOD : now == State.STARTING ? Tone.BUSY : Tone.QUIET);
            state.setText(server.sentence());
        });
        server.notice().subscribe(this::say);
    }

    private static void follow(ServerModel server, ListView<String> lines) {
        lines.setItems(server.lines());
        server.lines().addListener((ListChangeListener<String>)
                change -> lines.scrollTo(lines.getItems().size() - 1));
    }

    private void say(String sentence) {
        if (!sentence.isEmpty()) {
            notice.textProperty().set(sentence);
        }
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
            return one == null ? "" : model.race().name(one);
        }

        @Override
        public @Nullable Mode fromString(String name) {
            return null;
        }
    }
}
