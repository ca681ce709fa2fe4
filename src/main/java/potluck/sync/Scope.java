package potluck.sync;

import potluck.catalogue.IgnoreRules;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Which names of a folder are kept equal here. Immutable.
record Scope(Selection selection, IgnoreRules rules) {
    static final Scope ALL = new Scope(Selection.ALL, IgnoreRules.NONE);
    private static final String BETWEEN = "\n\n";

    boolean covers(WireName file) {
        return selection.covers(file) && !rules.ignores(file);
    }

    /// As `covers`, of a file in a folder that was entered.
    boolean shows(WireName file) {
        return selection.covers(file) && !rules.ignoresFile(file);
    }

    /// Whether anything in a folder may be covered, given that those it lies in were entered.
    boolean enters(WireName folder) {
        return selection.enters(folder) && !rules.ignoresFolder(folder);
    }

    /// Whether the file only lies in a part of the folder that is not wanted.
    boolean leaves(WireName file) {
        return !selection.covers(file) && !rules.ignores(file);
    }

    /// Empty for [#ALL] alone.
    String text() {
        String selected = selection.text();
        return selected.isEmpty() ? rules.text() : selected + BETWEEN + rules.text();
    }

    static Scope parse(String text) throws Failure {
        int between = text.indexOf(BETWEEN);
        return between < 0
                ? new Scope(Selection.ALL, IgnoreRules.parse(text))
                : new Scope(
                        Selection.parse(text.substring(0, between)),
                        IgnoreRules.parse(text.substring(between + BETWEEN.length())));
    }
}
