package potluck.ui.diagnosis;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.EditMenu;

/// Commands one below the other, each with a button that copies it.
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
        TextField field = new TextField(command);
        field.setEditable(false);
        field.setContextMenu(new EditMenu(field, words));
        field.setAccessibleText(command);
        field.getStyleClass().add("command");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button copy = new Button(null, new FontIcon("mdi2c-content-copy"));
        copy.getStyleClass().add("button-icon");
        copy.setAccessibleText(words.say("diagnosis.copyCommand") + " " + command);
        copy.setTooltip(new Tooltip(words.say("diagnosis.copyCommand")));
        copy.setOnAction(click -> Desktop.copy(command));
        HBox line = new HBox(field, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("command-line");
        return line;
    }
}
