package potluck.ui.chat;

import java.util.List;
import java.util.Locale;

/// What Tab makes of a text: a command at its beginning, a member's name anywhere. Pressed again it takes the next that
/// fits. Window's thread.
final class Completion {
    private static final List<String> COMMANDS =
            List.of("/away", "/back", "/browse", "/clear", "/find", "/help", "/ignore", "/invite", "/me", "/msg");

    /// A text and where the cursor stands in it.
    record Text(String text, int caret) {}

    private Text last = new Text("", 0);
    private Text typed = last;
    private int turn;

    /// `now` with the word before the cursor completed; as it is when nothing fits.
    Text next(Text now, List<String> users) {
        boolean again = now.equals(last);
        turn = again ? turn + 1 : 0;
        typed = again ? typed : now;
        int begin = typed.text().substring(0, typed.caret()).lastIndexOf(' ') + 1;
        String word = typed.text().substring(begin, typed.caret());
        List<String> fitting = fitting(word, begin, users);
        if (fitting.isEmpty()) {
            return now;
        }
        String chosen = fitting.get(turn % fitting.size());
        String head = typed.text().substring(0, begin) + chosen;
        last = new Text(head + typed.text().substring(typed.caret()), head.length());
        return last;
    }

    private static List<String> fitting(String word, int begin, List<String> users) {
        boolean command = begin == 0 && word.startsWith("/");
        String end = begin == 0 && !command ? ": " : " ";
        return word.isEmpty()
                ? List.of()
                : (command ? COMMANDS : users)
                        .stream()
                                .filter(name -> startsWith(name, word))
                                .map(name -> name + end)
                                .toList();
    }

    private static boolean startsWith(String name, String word) {
        return name.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
    }
}
