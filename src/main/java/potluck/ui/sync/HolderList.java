package potluck.ui.sync;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;

/// The members that have a file, one below the other.
final class HolderList extends VBox {
    private static final double WIDTH = 380;

    HolderList(List<String> holders, Words words) {
        getStyleClass().add("holders");
        Label hint = new Label(words.say(holders.isEmpty() ? "syncFiles.nobody" : "syncFiles.asked"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        setPrefWidth(WIDTH);
        holders.forEach(user -> getChildren().add(new Label(user, new FontIcon("mdi2a-account-outline"))));
        getChildren().add(hint);
    }
}
