package potluck.sync.scope;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potluck.catalogue.IgnoreRules;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Which names of a folder are kept equal here. Immutable.
///
/// @param rules each of which may ignore a name; two while it is not sure which of them count
public record Scope(Selection selection, List<IgnoreRules> rules) {
    public static final Scope ALL = new Scope(Selection.ALL, List.of(IgnoreRules.NONE));
    private static final String BETWEEN = "\n\n";

    /// Whether a file is kept equal here.
    public boolean covers(WireName file) {
        return selection.covers(file) && !ignores(file);
    }

    /// As `covers`, of a file in a folder that was entered.
    public boolean shows(WireName file) {
        return selection.covers(file) && rules.stream().noneMatch(one -> one.ignoresFile(file));
    }

    /// Whether anything in a folder may be covered, given that those it lies in were entered.
    public boolean enters(WireName folder) {
        return selection.enters(folder) && rules.stream().noneMatch(one -> one.ignoresFolder(folder));
    }

    /// Whether the file only lies in a part of the folder that is not wanted.
    public boolean leaves(WireName file) {
        return !selection.covers(file) && !ignores(file);
    }

    /// What both cover.
    Scope and(Scope other) {
        return new Scope(
                other.selection,
                Stream.concat(rules.stream(), other.rules.stream()).toList());
    }

    /// Empty for [#ALL] alone.
    public String text() {
        String ignored = rules.stream().map(IgnoreRules::text).collect(Collectors.joining(BETWEEN));
        return this.equals(ALL) ? "" : selection.text() + BETWEEN + ignored;
    }

    /// Takes what [#text()] gave.
    public static Scope parse(String text) throws Failure {
        if (text.isEmpty()) {
            return ALL;
        }
        List<String> parts = Arrays.asList(text.split(BETWEEN, -1));
        return new Scope(
                Selection.parse(parts.getFirst()),
                parts.stream().skip(1).map(IgnoreRules::parse).toList());
    }

    private boolean ignores(WireName file) {
        for (IgnoreRules one : rules) {
            if (one.ignores(file)) {
                return true;
            }
        }
        return false;
    }
}
