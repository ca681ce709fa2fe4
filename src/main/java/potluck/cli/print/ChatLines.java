package potluck.cli.print;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import potluck.node.ChatView;

/// Lines of the chat for people.
public final class ChatLines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final String INDENT = " ".repeat(18);

    private ChatLines() {}

    /// `time  user: text`, further lines of a text and files below it.
    ///
    /// @param self the own user name
    /// @param now what was said a moment ago may still be on its way
    public static List<String> of(ChatView line, String self, Instant now) {
        boolean waits = line.user().equals(self)
                && line.via().isEmpty()
                && line.arrived().isEmpty()
                && line.at().plus(MOMENT).isBefore(now);
        String text = TIME.format(line.at()) + "  " + words(line) + (waits ? " (will be sent)" : told(line));
        List<String> lines = new ArrayList<>(text.lines().toList());
        line.files().forEach(file -> lines.add("[" + file.path() + ", " + Sizes.of(file.size()) + "]"));
        for (int i = 1; i < lines.size(); i++) {
            lines.set(i, INDENT + lines.get(i));
        }
        return lines;
    }

    private static String words(ChatView line) {
        return switch (line.kind()) {
            case "me" -> "* " + line.user() + " " + line.text();
            case "away" -> "– " + line.user() + " is away" + (line.text().isEmpty() ? "" : ": " + line.text());
            case "back" -> "– " + line.user() + " is back";
            default -> line.user() + (line.to().isEmpty() ? "" : " → " + line.to()) + ": " + line.text();
        };
    }

    private static String told(ChatView line) {
        return line.via().isEmpty() ? "" : " (as told by " + line.via() + ")";
    }
}
