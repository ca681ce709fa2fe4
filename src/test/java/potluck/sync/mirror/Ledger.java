package potluck.sync.mirror;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What people did, and what follows from it: whatever somebody saved is there in the end, unless somebody who had it
/// before them deleted or overwrote it; whatever was deleted while all agreed on it is not.
final class Ledger {
    private final Set<String> saved = new TreeSet<>();
    private final Set<String> doomed = new TreeSet<>();
    /// What a power cut may take, and where it is.
    private final Map<String, Simulated> unforced = new HashMap<>();

    void saved(String content) {
        saved.add(content);
    }

    /// The program that wrote it did not force it.
    void unforced(String content, Simulated where) {
        unforced.put(content, where);
    }

    void flushed(Simulated where) {
        unforced.values().removeIf(device -> device == where);
    }

    /// Somebody deleted or overwrote it.
    ///
    /// @param agreed whether everybody had it, and nothing else about it was under way
    void givenUp(String content, boolean agreed) {
        saved.remove(content);
        if (agreed) {
            doomed.add(content);
        }
    }

    /// Somebody did something with it, so that it may stay.
    void touched(String content) {
        doomed.remove(content);
    }

    /// Something happened after which everything that was deleted may be there again.
    void forgiven() {
        doomed.clear();
    }

    /// The power went off there; what was not forced may be lost, and what was deleted may be back.
    void powerCut(Simulated where) {
        for (Map.Entry<String, Simulated> one : Map.copyOf(unforced).entrySet()) {
            if (one.getValue() == where) {
                saved.remove(one.getKey());
                unforced.remove(one.getKey());
            }
        }
        where.disk.files.values().forEach(text -> doomed.remove(text.content()));
    }

    /// @throws Violation unless all is as it must be once nothing happens any more
    void check(List<Simulated> all) {
        if (all.stream().map(one -> one.disk.picture()).distinct().count() > 1) {
            throw new Violation("the folders differ");
        }
        List<String> there = all.getFirst().disk.files.values().stream()
                .map(MemoryDisk.Text::content)
                .toList();
        require(missing(there).isEmpty(), "lost: " + missing(there));
        List<String> back = there.stream().filter(doomed::contains).toList();
        require(back.isEmpty(), "not deleted: " + back);
    }

    private List<String> missing(Collection<String> there) {
        return saved.stream().filter(content -> !there.contains(content)).toList();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new Violation(what);
        }
    }
}
