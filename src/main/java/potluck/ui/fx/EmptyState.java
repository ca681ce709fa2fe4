package potluck.ui.fx;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where there is nothing to show yet: a picture, a sentence, and usually one button to change that.
public final class EmptyState extends VBox {
    private final FontIcon picture = new FontIcon();
    private final Label sentence = new Label();

    public EmptyState() {
        getStyleClass().add("empty-state");
        sentence.setWrapText(true);
        getChildren().addAll(picture, sentence);
    }

    public String getIcon() {
        return picture.getIconLiteral();
    }

    public void setIcon(String literal) {
        picture.setIconLiteral(literal);
    }

    public StringProperty textProperty() {
        return sentence.textProperty();
    }

    public String getText() {
        return sentence.getText();
    }

    public void setText(String text) {
        sentence.setText(text);
    }

    /// The button below the sentence.
    public void setAction(Node action) {
        getChildren().add(action);
    }

    public Node getAction() {
        return getChildren().getLast();
    }
}
