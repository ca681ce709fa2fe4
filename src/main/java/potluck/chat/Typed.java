package potluck.chat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import potluck.kit.Failure;

/// What a person typed into the chat: words for others, or a command.
public sealed interface Typed {
    /// To be said.
    record Words(Saying saying) implements Typed {}

    record Help() implements Typed {}

    /// Clears the view; the history stays.
    record Clear() implements Typed {}

    /// Shows the files of a member.
    record Browse(String user) implements Typed {}

    /// Looks for files of all.
    record Find(String words) implements Typed {}

    /// Hears a member no longer, or again.
    record Ignore(String user) implements Typed {}

    record Invite() implements Typed {}

    /// What begins with one slash is a command, and never a text; two slashes begin a text with one.
    ///
    /// @param users the other members, one of whom a command may name
    /// @throws Failure `CHAT_UNKNOWN_COMMAND`, `CHAT_USAGE`, `CHAT_NOBODY`
    static Typed parse(String typed, Collection<String> users) throws Failure {
        String line = typed.strip();
        if (!line.startsWith("/") || line.startsWith("//")) {
            return new Words(Saying.text(line.startsWith("//") ? line.substring(1) : line));
        }
        int end = line.indexOf(' ');
        String command = (end < 0 ? line : line.substring(0, end)).toLowerCase(Locale.ROOT);
        String rest = end < 0 ? "" : line.substring(end).strip();
        return switch (command) {
            case "/help" -> new Help();
            case "/me" -> new Words(new Saying(Saying.ME, "", required(rest, "/me does something"), List.of()));
            case "/msg" -> message(required(rest, "/msg USER TEXT"), users);
            case "/away" -> new Words(new Saying(Saying.AWAY, "", rest, List.of()));
            case "/back" -> new Words(new Saying(Saying.BACK, "", "", List.of()));
            case "/clear" -> new Clear();
            case "/browse" -> new Browse(user(required(rest, "/browse USER"), users));
            case "/find" -> new Find(required(rest, "/find WORDS"));
            case "/ignore" -> new Ignore(user(required(rest, "/ignore USER"), users));
            case "/invite" -> new Invite();
            default -> throw Failure.of(ChatFault.CHAT_UNKNOWN_COMMAND, command);
        };
    }

    private static Typed message(String rest, Collection<String> users) throws Failure {
        String to = users.stream()
                .filter(user -> rest.equals(user) || rest.startsWith(user + " "))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> Failure.of(ChatFault.CHAT_NOBODY, rest.split(" ", 2)[0]));
        String text = required(rest.substring(to.length()).strip(), "/msg USER TEXT");
        return new Words(new Saying(Saying.TEXT, to, text, List.of()));
    }

    private static String user(String name, Collection<String> users) throws Failure {
        if (!users.contains(name)) {
            throw Failure.of(ChatFault.CHAT_NOBODY, name);
        }
        return name;
    }

    private static String required(String rest, String usage) throws Failure {
        if (rest.isEmpty()) {
            throw Failure.of(ChatFault.CHAT_USAGE, usage);
        }
        return rest;
    }
}
