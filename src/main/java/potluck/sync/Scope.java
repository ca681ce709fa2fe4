package potluck.sync;

import potluck.catalogue.IgnoreRules;
import potluck.catalogue.WireName;

/// Which names of a folder are kept equal here. Immutable.
record Scope(IgnoreRules rules) {
    static final Scope ALL = new Scope(IgnoreRules.NONE);

    boolean covers(WireName file) {
        return !rules.ignores(file);
    }

    /// As `covers`, of a file in a folder that was entered.
    boolean shows(WireName file) {
        return !rules.ignoresFile(file);
    }

    /// Whether anything in a folder may be covered, given that those it lies in were entered.
    boolean enters(WireName folder) {
        return !rules.ignoresFolder(folder);
    }

    /// Empty for [#ALL] alone.
    String text() {
        return rules.text();
    }

    static Scope parse(String text) {
        return new Scope(IgnoreRules.parse(text));
    }
}
