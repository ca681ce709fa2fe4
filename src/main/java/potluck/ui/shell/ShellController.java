package potluck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import potluck.text.Words;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.PanelLink;
import potluck.ui.fx.ToneMark;
import potluck.ui.settings.AppearanceButtons;

/// Wires `shell.fxml`: navigation on the left, the chosen panel beside it, the status bar below.
final class ShellController {
    private final ShellViewModel model;
    private final List<Panel> panels;
    private final ObservableValue<String> rates;
    private final Words words;
    private final Surroundings surroundings;
    private final ShellSheets sheets;
    private final Runnable limit;
    private final ToggleGroup navigation = new ToggleGroup();
    private final List<NavigationButton> entries = new ArrayList<>();

    @FXML
    private Label group;

    @FXML
    private Label self;

    @FXML
    private Button invite;

    @FXML
    private AppearanceButtons appearance;

    @FXML
    private NoticeBar notice;

    @FXML
    private VBox buttons;

    @FXML
    private StackPane content;

    @FXML
    private StatusBar status;

    ShellController(
            ShellViewModel model,
            List<Panel> panels,
            ObservableValue<String> rates,
            Words words,
            Surroundings surroundings,
            ShellSheets sheets,
            Runnable limit) {
        this.model = model;
        this.panels = panels;
        this.rates = rates;
        this.words = words;
        this.surroundings = surroundings;
        this.sheets = sheets;
        this.limit = limit;
    }

    @FXML
    private void initialize() {
        group.textProperty().bind(model.group());
        self.textProperty().bind(model.self());
        invite.visibleProperty().bind(model.governs());
        invite.managedProperty().bind(model.governs());
        notice.textProperty().bindBidirectional(model.notice());
        notice.calmProperty().bind(model.advises());
        navigation();
        status();
        appearance.show(words, surroundings);
    }

    private void navigation() {
        for (Panel panel : panels) {
            NavigationButton button = new NavigationButton(panel, words);
            button.setToggleGroup(navigation);
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    content.getChildren().setAll(panel.root());
                }
            });
            panel.offered().subscribe(offered -> {
                if (!offered && button.isSelected()) {
                    show(0);
                }
            });
            entries.add(button);
        }
        buttons.getChildren().addAll(entries);
        PanelLink.serve(content, this::show);
        show(0);
    }

    private void status() {
        ToneMark mark = new ToneMark();
        model.trackerTone().subscribe(mark::show);
        Label tracker = statusLabel(model.tracker());
        tracker.setMinWidth(0);
        tracker.setGraphic(mark);
        tracker.setTooltip(tooltip(model.trackerDetail()));
        status.setText("");
        status.getLeftItems().addAll(tracker, statusLabel(model.members()), speeds());
        ToneMark reach = new ToneMark();
        model.reachTone().subscribe(reach::show);
        Label online = statusLabel(model.reach());
        online.setGraphic(reach);
        online.getStyleClass().add("status-last");
        online.setTooltip(tooltip(model.reachDetail()));
        Label free = statusLabel(model.free());
        free.setTooltip(tooltip(model.freeDetail()));
        status.getRightItems().addAll(statusLabel(model.hashing()), free, online);
    }

    /// How fast files go; a press asks for limits.
    private Button speeds() {
        Button speeds = new Button();
        speeds.setId("speeds");
        speeds.textProperty().bind(rates);
        speeds.getStyleClass().addAll("flat", "status-label", "status-button");
        speeds.setMinWidth(Region.USE_PREF_SIZE);
        speeds.setTooltip(new Tooltip(words.say("preferences.limits")));
        speeds.setOnAction(press -> limit.run());
        return speeds;
    }

    private static Tooltip tooltip(ObservableValue<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        tooltip.setMaxWidth(420);
        tooltip.setWrapText(true);
        return tooltip;
    }

    /// Stays whole where there is little room; the tracker's gives way, as its tooltip says more.
    private static Label statusLabel(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add("status-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !text.getValue().isEmpty(), text));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// Brings the panel with this number (from 0) to the front, if there is one.
    void show(int index) {
        offered().skip(index).limit(1).forEach(entry -> entry.setSelected(true));
    }

    /// Brings the panel `steps` further on to the front, around the end.
    void turn(int steps) {
        show(Math.floorMod(shown() + steps, (int) offered().count()));
    }

    void show(String name) {
        offered().filter(entry -> entry.panel().name().equals(name)).forEach(entry -> entry.setSelected(true));
    }

    /// The number of the panel in front among those that can be chosen.
    int shown() {
        return offered().toList().indexOf(navigation.getSelectedToggle());
    }

    /// The panel in front.
    Panel front() {
        return offered().toList().get(shown()).panel();
    }

    private Stream<NavigationButton> offered() {
        return entries.stream().filter(entry -> entry.panel().offered().get());
    }

    void find() {
        front().find().run();
    }

    void refresh() {
        front().refresh().run();
    }

    @FXML
    private void invite() {
        sheets.invite();
    }

    @FXML
    private void fingerprint() {
        sheets.fingerprint();
    }

    @FXML
    private void leave() {
        surroundings.leave();
    }
}
