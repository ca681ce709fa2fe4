package potluck.diagnosis.bundle;

import java.util.HashMap;
import java.util.Map;

/// Stand-ins for what is nobody else's business, `member-1`, `path-3`: the same one for the same words. One thread.
public final class Aliases {
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /// The stand-in for `words`, one of `kind` if it has none yet.
    public String of(String kind, String words) {
        String known = given.get(words);
        if (known != null) {
            return known;
        }
        String alias = kind + "-" + counts.merge(kind, 1, Integer::sum);
        given.put(words, alias);
        return alias;
    }

    boolean knows(String words) {
        return given.containsKey(words);
    }
}
