package potluck.tracker;

import java.text.Normalizer;
import java.util.Locale;

/// One spelling for words that a person takes for the same.
final class Folding {
    private Folding() {}

    /// Composed characters (Unicode NFC).
    static String compose(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    /// Composed characters in lower case.
    static String fold(String words) {
        return compose(words).toLowerCase(Locale.ROOT);
    }

    /// A path of any system with `/` between its components, composed.
    static String path(String path) {
        return compose(path).replace('\\', '/');
    }

    /// The last component of a path of any system.
    static String lastOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
