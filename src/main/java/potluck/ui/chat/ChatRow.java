package potluck.ui.chat;

import java.time.LocalDate;
import potluck.node.ChatView;

/// What stands on one row of the chat.
sealed interface ChatRow {
    /// From here on it is another day.
    record Day(LocalDate date) implements ChatRow {}

    /// From here on everything is new.
    record Unread() implements ChatRow {}

    /// A line; `named` when it does not go on where the same user stopped.
    record Said(ChatView line, boolean named) implements ChatRow {}

    /// Words of this program for this person alone.
    record Note(String text) implements ChatRow {}
}
