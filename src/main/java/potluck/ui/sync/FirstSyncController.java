package potluck.ui.sync;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.node.SyncForecast;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Screens;

/// Wires `sync/firstsync.fxml`: what the first sync of a folder that holds files already would do.
final class FirstSyncController {
    private static final int MOST_LINES = 5;
    private static final int BORDERS = 4;

    private final SyncForecast forecast;
    private final Words words;

    @FXML
    private Label compared;

    @FXML
    private VBox lines;

    @FXML
    private VBox disputes;

    @FXML
    private ListView<String> disputed;

    private FirstSyncController(SyncForecast forecast, Words words) {
        this.forecast = forecast;
        this.words = words;
    }

    /// Whether the user wants that.
    static boolean ask(SyncForecast forecast, Words words, Dialogs dialogs) {
        return dialogs.fill(
                words.say("firstsync.title"),
                new Screens(words).load("sync/firstsync", new FirstSyncController(forecast, words)),
                words.say("firstsync.yes"),
                new SimpleBooleanProperty(true));
    }

    @FXML
    private void initialize() {
        compared.setText(
                forecast.members() == 0
                        ? words.say("firstsync.alone")
                        : words.count("firstsync.compared", forecast.members()));
        line("mdi2a-arrow-down-bold", "firstsync.get", forecast.get(), forecast.getBytes());
        line("mdi2a-arrow-up-bold", "firstsync.give", forecast.give(), forecast.giveBytes());
        line("mdi2c-call-split", "firstsync.conflicts", forecast.conflicts());
        line("mdi2t-trash-can-outline", "firstsync.replaced", forecast.replaced());
        line("mdi2e-equal", "firstsync.same", forecast.same());
        lines.setVisible(forecast.members() > 0);
        lines.setManaged(lines.isVisible());
        disputed.getItems().setAll(forecast.disputed());
        int lines = Math.min(MOST_LINES, forecast.disputed().size());
        disputed.setPrefHeight(BORDERS + lines * disputed.getFixedCellSize());
        disputes.setVisible(!forecast.disputed().isEmpty());
        disputes.setManaged(disputes.isVisible());
    }

    private void line(String icon, String key, long files, long bytes) {
        String count = words.count("files", files);
        String size = words.amounts().size(bytes);
        add(icon, words.say(key, files == 0 ? count : words.say("firstsync.sized", count, size)));
    }

    private void line(String icon, String key, long files) {
        add(icon, words.say(key, words.count("files", files)));
    }

    private void add(String icon, String text) {
        Label line = new Label(text, new FontIcon(icon));
        line.setWrapText(true);
        lines.getChildren().add(line);
    }
}
