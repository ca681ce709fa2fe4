package potluck.ui.fx;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line that says what was done, with a button that takes it back; gone while there is nothing to take back.
public final class UndoBar extends HBox {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final Button undo = new Button(null, new FontIcon("mdi2u-undo"));
    private final Button dismiss = new Button(null, new FontIcon("mdi2c-close"));

    public UndoBar() {
        Label done = new Label();
        done.textProperty().bind(text);
        done.setWrapText(true);
        done.setMinHeight(Region.USE_PREF_SIZE);
        done.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(done, Priority.ALWAYS);
        undo.getStyleClass().add("undo");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.getStyleClass().addAll("flat", "button-icon");
        dismiss.setOnAction(click -> text.set(""));
        getStyleClass().add("toast");
        getChildren().addAll(new FontIcon("mdi2c-check"), done, undo, dismiss);
        visibleProperty().bind(text.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /// Follows what was done, and takes it back when that is wanted.
    public void follow(Undoing undoing) {
        text.bindBidirectional(undoing.done());
        undo.setOnAction(click -> undoing.undo());
    }

    public String getUndoText() {
        return undo.getText();
    }

    public void setUndoText(String name) {
        undo.setText(name);
    }

    public String getDismissText() {
        return Optional.ofNullable(dismiss.getAccessibleText()).orElse("");
    }

    /// What a screen reader calls the button that puts the line away.
    public void setDismissText(String name) {
        dismiss.setAccessibleText(name);
    }
}
