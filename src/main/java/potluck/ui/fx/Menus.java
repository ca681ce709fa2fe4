package potluck.ui.fx;

import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/// Entries of context menus.
public final class Menus {
    private Menus() {}

    public static MenuItem item(String text, String icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(event -> action.run());
        return item;
    }
}
