package potluck.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;
import potluck.ui.fx.Panel;

/// The button that brings one panel to the front: its icon, its title, and its counter.
final class NavigationButton extends ToggleButton {
    private final Panel panel;

    NavigationButton(Panel panel, Words words) {
        this.panel = panel;
        FontIcon icon = new FontIcon();
        icon.getStyleClass().add("navigation-icon");
        Label title = new Label(words.say(panel.name() + ".title"));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label counter = new Label();
        counter.getStyleClass().add("counter");
        counter.setMinWidth(Region.USE_PREF_SIZE);
        counter.managedProperty().bind(counter.visibleProperty());
        counter.textProperty().bind(Bindings.convert(panel.counter()));
        counter.visibleProperty().bind(Bindings.greaterThan(panel.counter(), 0));
        HBox line = new HBox(icon, title, counter);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("navigation-line");
        visibleProperty().bind(panel.offered());
        managedProperty().bind(panel.offered());
        setId("navigate-" + panel.name());
        setGraphic(line);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(title.getText());
        getStyleClass().addAll("navigation-button", "navigate-" + panel.name());
    }

    Panel panel() {
        return panel;
    }

    /// A panel stays in front when its button is pressed again.
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
