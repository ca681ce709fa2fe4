package potluck.ui.chat;

import java.util.List;
import javafx.scene.control.MenuItem;
import potluck.text.Words;
import potluck.ui.fx.Menus;

/// What can be done with another member in the chat.
final class UserMenu {
    private UserMenu() {}

    static List<MenuItem> items(String user, ChatViewModel model, Words words) {
        return List.of(
                Menus.item(words.say("chat.whisper"), "mdi2m-message-lock-outline", () -> model.whisper(user)),
                Menus.item(words.say("chat.mention"), "mdi2a-at", () -> model.mention(user)),
                Menus.item(words.say("chat.browse"), "mdi2f-folder-search-outline", () -> model.browse(user)));
    }
}
