package potluck.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import potluck.kit.Failure;

/// Which parts of a sync folder are wanted on a device. Of the decisions about the folders that a file lies in the
/// nearest counts; without one it is wanted. Immutable and pure.
public final class Selection {
    public static final Selection ALL = new Selection(new TreeMap<>());

    private static final String ROOT = "";

    private record Choice(String path, boolean wanted) {}

    /// By portable key.
    private final NavigableMap<String, Choice> choices;

    private Selection(NavigableMap<String, Choice> choices) {
        this.choices = Collections.unmodifiableNavigableMap(choices);
    }

    /// Ignore lists are always wanted.
    public boolean covers(WireName file) {
        return choices.isEmpty() || IgnoreList.isList(file) || isWanted(file.portableKey());
    }

    /// Whether anything in the folder is wanted.
    public boolean enters(WireName folder) {
        return choices.isEmpty()
                || isWanted(folder.portableKey())
                || below(choices, folder.portableKey()).values().stream().anyMatch(Choice::wanted);
    }

    /// Whether everything in the folder is wanted.
    public boolean coversAll(WireName folder) {
        return isWanted(folder.portableKey())
                && below(choices, folder.portableKey()).values().stream().allMatch(Choice::wanted);
    }

    /// With another decision about a folder, which holds for all that lies in it.
    public Selection with(WireName folder, boolean wanted) {
        return with(folder.portableKey(), folder.path(), wanted);
    }

    /// Everything, or nothing.
    public static Selection ofAll(boolean wanted) {
        return ALL.with(ROOT, ROOT, wanted);
    }

    /// One line a decision; empty for [#ALL] alone.
    public String text() {
        return choices.values().stream()
                .map(choice -> (choice.wanted() ? "+" : "-") + choice.path())
                .collect(Collectors.joining("\n"));
    }

    /// What [#text()] gave.
    ///
    /// @throws Failure `NAME_…`
    public static Selection parse(String text) throws Failure {
        Selection selection = ALL;
        for (String line : text.lines().toList()) {
            boolean wanted = line.startsWith("+");
            String path = line.substring(1);
            selection = path.isEmpty() ? ofAll(wanted) : selection.with(WireName.of(List.of(path.split("/"))), wanted);
        }
        return selection;
    }

    private Selection with(String key, String path, boolean wanted) {
        NavigableMap<String, Choice> next = new TreeMap<>(choices);
        below(next, key).clear();
        next.remove(key);
        Selection rest = new Selection(next);
        if (rest.isWanted(key) == wanted) {
            return rest;
        }
        NavigableMap<String, Choice> changed = new TreeMap<>(next);
        changed.put(key, new Choice(path, wanted));
        return new Selection(changed);
    }

    private boolean isWanted(String key) {
        String at = key;
        while (!choices.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        Choice nearest = choices.get(at);
        return nearest == null || nearest.wanted();
    }

    private static NavigableMap<String, Choice> below(NavigableMap<String, Choice> choices, String key) {
        return key.isEmpty()
                ? choices.tailMap(key, false)
                : choices.subMap(key + "/", true, key + (char) ('/' + 1), false);
    }
}
