package potluck.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line at the top of a panel that says what went wrong until it is put away; gone while it has nothing to say.
public final class NoticeBar extends HBox {
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty calm = new SimpleBooleanProperty(this, "calm");
    private final Button dismiss = new Button();

    public NoticeBar() {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        dismiss.setGraphic(new FontIcon("mdi2c-close"));
        dismiss.getStyleClass().addAll("flat", "button-icon");
        dismiss.setOnAction(click -> text.set(""));
        getStyleClass().add("notice-bar");
        getChildren().addAll(new FontIcon("mdi2a-alert-circle-outline"), label, dismiss);
        visibleProperty().bind(text.isNotEmpty());
        managedProperty().bind(visibleProperty());
        calm.subscribe(now -> pseudoClassStateChanged(CALM, now));
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Whether nothing went wrong: it is only good to know.
    public BooleanProperty calmProperty() {
        return calm;
    }

    public String getDismissText() {
        return dismiss.getAccessibleText();
    }

    /// What a screen reader calls the button that puts the line away.
    public void setDismissText(String name) {
        dismiss.setAccessibleText(name);
    }
}
