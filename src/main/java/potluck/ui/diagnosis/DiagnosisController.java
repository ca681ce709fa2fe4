package potluck.ui.diagnosis;

import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import potluck.lab.firewall.Firewall;
import potluck.node.ReportView.CheckView;
import potluck.text.Words;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Screens;
import potluck.ui.fx.ToneMark;

/// Wires `diagnosis.fxml` to its view model.
public final class DiagnosisController {
    private final DiagnosisViewModel model;
    private final Words words;
    private final Dialogs dialogs;
    private final MatrixGrid matrix;
    private final CommandLines opening;
    private final CommandLines looking;
    private final CommandLines closing;

    @FXML
    private NoticeBar notice;

    @FXML
    private HBox savedBar;

    @FXML
    private Label saved;

    @FXML
    private Button run;

    @FXML
    private Button copy;

    @FXML
    private ToneMark mark;

    @FXML
    private Label verdict;

    @FXML
    private Label when;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private ListView<CheckView> checks;

    @FXML
    private ScrollPane reach;

    @FXML
    private ComboBox<Firewall> firewall;

    @FXML
    private VBox firewallPage;

    private DiagnosisController(DiagnosisViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
        this.matrix = new MatrixGrid(model);
        this.opening = new CommandLines(words);
        this.looking = new CommandLines(words);
        this.closing = new CommandLines(words);
    }

    /// The panel; it measures when it is looked at for the first time.
    public static Panel open(DiagnosisViewModel model, Words words, Dialogs dialogs) {
        DiagnosisController controller = new DiagnosisController(model, words, dialogs);
        Parent root = new Screens(words).load("diagnosis", controller);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null && model.report().get().isEmpty()) {
                model.run();
            }
        });
        return new Panel(
                "diagnosis",
                root,
                snapshot -> {},
                new SimpleIntegerProperty(),
                controller.checks::requestFocus,
                model::run);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        saved.textProperty().bind(model.saved());
        savedBar.visibleProperty().bind(model.saved().isNotEmpty());
        savedBar.managedProperty().bind(savedBar.visibleProperty());
        run.disableProperty().bind(model.running());
        busy.visibleProperty().bind(model.running());
        copy.disableProperty().bind(model.report().map(made -> made.isEmpty()));
        checks.setCellFactory(list -> new CheckCell(model, words));
        reach.setContent(matrix);
        model.running().subscribe(this::draw);
        model.report().subscribe(made -> draw());
        firewall();
    }

    private void draw() {
        mark.show(model.tone());
        verdict.setText(model.verdict());
        verdict.setAccessibleText(model.verdict());
        when.setText(model.when());
        when.setManaged(!when.getText().isEmpty());
        checks.getItems().setAll(model.checks());
        matrix.draw();
        commands();
    }

    private void firewall() {
        firewall.setConverter(new Titles(words));
        firewall.getItems().setAll(model.firewalls());
        firewallPage
                .getChildren()
                .addAll(
                        section("diagnosis.opening"),
                        opening,
                        section("diagnosis.looking"),
                        looking,
                        section("diagnosis.closing"),
                        closing);
        ObservableValue<Firewall> chosen = firewall.valueProperty();
        firewall.setValue(firewall.getItems().getFirst());
        chosen.subscribe(one -> commands());
    }

    private void commands() {
        Firewall chosen = firewall.getValue();
        if (chosen != null) {
            opening.show(model.opening(chosen));
            looking.show(List.of(chosen.show()));
            closing.show(model.closing(chosen));
        }
    }

    private Label section(String key) {
        Label label = new Label(words.say(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    @FXML
    private void run() {
        model.run();
    }

    @FXML
    private void copy() {
        Desktop.copy(model.text());
    }

    @FXML
    private void save() {
        dialogs.saveAs(words.say("diagnosis.save"), model.bundleName()).ifPresent(model::saveBundle);
    }

    /// How a firewall is called in this language.
    private static final class Titles extends StringConverter<Firewall> {
        private final Words words;

        Titles(Words words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable Firewall one) {
            return one == null ? "" : words.say("firewall." + one.name());
        }

        @Override
        public @Nullable Firewall fromString(String title) {
            return null;
        }
    }
}
