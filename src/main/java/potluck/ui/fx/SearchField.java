package potluck.ui.fx;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field to search with: emptied by Escape or by the button at its end.
public final class SearchField extends CustomTextField {
    private final Button clear = new Button();

    public SearchField() {
        getStyleClass().add("search-field");
        FontIcon glass = new FontIcon("mdi2m-magnify");
        setLeft(glass);
        clear.setGraphic(new FontIcon("mdi2c-close"));
        clear.getStyleClass().addAll("clear-button");
        clear.setFocusTraversable(false);
        clear.setOnAction(click -> clear());
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                key.consume();
            }
        });
    }

    public String getClearText() {
        return clear.getAccessibleText();
    }

    /// What a screen reader calls the button that empties the field.
    public void setClearText(String name) {
        clear.setAccessibleText(name);
    }
}
