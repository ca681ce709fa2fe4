package potluck.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import potluck.store.DataFolder;

/// What a start of the program is for, before any of its words is looked at more closely.
///
/// @param words all but the data folder
record Start(DataFolder data, List<String> words) {
    private static final String DATA = "--data";

    static Start of(String... given) {
        Deque<String> left = new ArrayDeque<>(List.of(given));
        List<String> words = new ArrayList<>();
        DataFolder data = DataFolder.usual();
        while (!left.isEmpty()) {
            String word = left.pop();
            if (word.equals(DATA) && !left.isEmpty()) {
                data = new DataFolder(Path.of(left.pop()));
            } else if (word.startsWith(DATA + "=")) {
                data = new DataFolder(Path.of(word.substring(DATA.length() + 1)));
            } else {
                words.add(word);
            }
        }
        return new Start(data, List.copyOf(words));
    }

    /// Whether the window is meant: no verb, at most a link.
    boolean isWindow() {
        return words.isEmpty() || !link().isEmpty();
    }

    /// What a browser or a chat program handed over, not looked at yet; empty when there is none.
    String link() {
        return words.size() == 1 && words.getFirst().startsWith("potluck:") ? words.getFirst() : "";
    }
}
