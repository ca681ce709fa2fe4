package potluck.ui.diagnosis;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;
import potluck.ui.fx.Desktop;

/// Commands one below the other, each whole, with a button that copies it.
final class CommandLines extends VBox {
    private final Words words;

    CommandLines(Words words) {
        this.words = words;
        getStyleClass().add("command-lines");
    }

    void show(List<String> commands) {
        getChildren().setAll(commands.stream().map(this::line).toList());
        setVisible(!commands.isEmpty());
        setManaged(!commands.isEmpty());
    }

    private HBox line(String command) {
        Label text = new Label(command);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add("command");
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = new Button(null, new FontIcon("mdi2c-content-copy"));
        copy.getStyleClass().add("button-icon");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText(words.say("diagnosis.copyCommand") + " " + command);
        copy.setTooltip(new Tooltip(words.say("diagnosis.copyCommand")));
        copy.setOnAction(click -> Desktop.copy(command));
        HBox line = new HBox(text, copy);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("command-line");
        return line;
    }
}
