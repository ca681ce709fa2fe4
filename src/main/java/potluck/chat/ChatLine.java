package potluck.chat;

import java.util.List;
import potluck.wire.ChatMessage.Line;

/// A line as it stands in the room.
///
/// @param via the member who told of it in place of its author, who was away; empty when the author said it here
/// @param arrived of an own line: the users who have it
public record ChatLine(Line line, String via, List<String> arrived) {
    public ChatLine {
        arrived = List.copyOf(arrived);
    }

    /// The same for every appearance of the line.
    public String id() {
        return id(line);
    }

    static String id(Line line) {
        return line.device() + ":" + line.words().number();
    }
}
