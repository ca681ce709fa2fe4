package potluck.chat;

import java.util.List;
import potluck.wire.ChatMessage.Attached;

/// What somebody here wants to say.
///
/// @param kind `text`, `me`, `away`, `back`
/// @param to the user whom it is for alone; empty for all
public record Saying(String kind, String to, String text, List<Attached> files) {
    public static final String TEXT = "text";
    public static final String ME = "me";
    public static final String AWAY = "away";
    public static final String BACK = "back";

    public Saying {
        files = List.copyOf(files);
    }

    public static Saying text(String text) {
        return new Saying(TEXT, "", text, List.of());
    }

    boolean needsText() {
        return files.isEmpty() && (kind.equals(TEXT) || kind.equals(ME));
    }
}
