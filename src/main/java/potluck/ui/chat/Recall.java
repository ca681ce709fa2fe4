package potluck.ui.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was typed before, brought back by the arrow keys. Window's thread.
final class Recall {
    private static final int MOST = 100;

    private final List<String> typed = new ArrayList<>();
    private int at;

    void add(String text) {
        typed.remove(text);
        typed.add(text);
        if (typed.size() > MOST) {
            typed.removeFirst();
        }
        at = typed.size();
    }

    /// What was typed before that; empty at the beginning.
    Optional<String> older() {
        if (at == 0) {
            return Optional.empty();
        }
        at--;
        return Optional.of(typed.get(at));
    }

    /// What was typed after that, and nothing (an empty text) at the end.
    String newer() {
        at = Math.min(at + 1, typed.size());
        return at == typed.size() ? "" : typed.get(at);
    }

    /// Whether `text` is what was brought back last, unchanged.
    boolean shows(String text) {
        return at < typed.size() && typed.get(at).equals(text);
    }
}
