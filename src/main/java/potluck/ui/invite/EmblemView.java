package potluck.ui.invite;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;

/// The eight pictures of a group's fingerprint, each with its name.
public final class EmblemView extends TilePane {
    public EmblemView() {
        getStyleClass().add("emblem");
        setFocusTraversable(true);
        setMaxWidth(USE_PREF_SIZE);
    }

    /// @param fingerprint the group's id, or its beginning; empty shows nothing
    public void show(String fingerprint, Words words) {
        List<Emblem.Symbol> symbols =
                fingerprint.isEmpty() ? List.of() : Emblem.of(fingerprint).symbols();
        List<String> names = symbols.stream()
                .map(symbol -> words.say("emblem." + symbol.name()))
                .toList();
        getChildren().clear();
        for (int i = 0; i < symbols.size(); i++) {
            VBox tile = new VBox(new FontIcon(symbols.get(i).icon()), new Label(names.get(i)));
            tile.getStyleClass().add("emblem-tile");
            getChildren().add(tile);
        }
        setAccessibleText(words.say("emblem.title") + ": " + String.join(", ", names));
        setVisible(!symbols.isEmpty());
        setManaged(!symbols.isEmpty());
    }
}
