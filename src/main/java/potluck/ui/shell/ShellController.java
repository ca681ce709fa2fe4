package potluck.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import potluck.text.Words;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
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
        invite.visibleProperty().bind(model.hosting());
        invite.managedProperty().bind(model.hosting());
        notice.textProperty().bindBidirectional(model.notice());
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
            buttons.getChildren().add(button);
        }
        show(0);
    }

    private void status() {
        ToneMark mark = new ToneMark();
        model.trackerTone().subscribe(mark::show);
        Label tracker = statusLabel(model.tracker());
        tracker.setGraphic(mark);
        tracker.setTooltip(tooltip(model.trackerDetail()));
        status.setText("");
        status.getLeftItems().addAll(tracker, statusLabel(model.members()), speeds());
        ToneMark reach = new ToneMark();
        model.reachTone().subscribe(reach::show);
        Label online = statusLabel(model.reach());
        online.setGraphic(reach);
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

    private static Label statusLabel(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add("status-label");
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !text.getValue().isEmpty(), text));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// Brings the panel with this number (from 0) to the front.
    void show(int index) {
        if (index < panels.size()) {
            navigation.getToggles().get(index).setSelected(true);
        }
    }

    /// Brings the panel `steps` further on to the front, around the end.
    void turn(int steps) {
        show(Math.floorMod(shown() + steps, panels.size()));
    }

    void show(String name) {
        show(panels.stream().map(Panel::name).toList().indexOf(name));
    }

    int shown() {
        return navigation.getToggles().indexOf(navigation.getSelectedToggle());
    }

    void find() {
        panels.get(shown()).find().run();
    }

    void refresh() {
        panels.get(shown()).refresh().run();
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
