package potluck.ui.members;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;

/// Asks whether files that were let go over a member shall be sent there.
final class SendQuestion {
    private static final int MOST = 8;

    private SendQuestion() {}

    static boolean ask(String user, List<Path> paths, Words words, Dialogs dialogs) {
        Label hint = new Label(words.say("members.sendHint", user));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        VBox list = new VBox();
        list.getStyleClass().add("forecast");
        paths.stream().limit(MOST).map(SendQuestion::line).forEach(list.getChildren()::add);
        if (paths.size() > MOST) {
            list.getChildren().add(new Label(words.count("parcels.more", paths.size() - MOST)));
        }
        VBox form = new VBox(list, hint);
        form.getStyleClass().addAll("form", "dialog-form");
        return dialogs.fill(
                words.say("members.sendTitle", user), form, words.say("members.sendYes"), new SimpleBooleanProperty(true));
    }

    private static Label line(Path path) {
        String icon = Files.isDirectory(path) ? "mdi2f-folder-outline" : "mdi2f-file-outline";
        return new Label(String.valueOf(path.getFileName()), new FontIcon(icon));
    }
}
