package potluck.ui.members;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.EditMenu;

/// Asks for a line about a member.
final class NoteForm {
    private NoteForm() {}

    static Optional<String> ask(String user, String now, Words words, Dialogs dialogs) {
        String title = words.say("members.noteTitle", user);
        TextField line = new TextField(now);
        line.setId("note");
        line.setAccessibleText(title);
        line.setContextMenu(new EditMenu(line, words));
        Label hint = new Label(words.say("members.noteHint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        VBox form = new VBox(line, hint);
        form.getStyleClass().addAll("form", "dialog-form");
        boolean filled = dialogs.fill(title, form, words.say("accounts.save"), new SimpleBooleanProperty(true));
        return filled ? Optional.of(line.getText()) : Optional.empty();
    }
}
