package potluck.ui.fx;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import potluck.text.Words;

/// The menu of a text field in the user's language; JavaFX has its own only in others.
public final class EditMenu extends ContextMenu {
    public EditMenu(TextInputControl field, Words words) {
        getItems()
                .addAll(
                        item(words.say("edit.cut"), field::cut),
                        item(words.say("edit.copy"), field::copy),
                        item(words.say("edit.paste"), field::paste),
                        item(words.say("edit.selectAll"), field::selectAll));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
