package potluck.identity;

import java.text.Normalizer;
import java.util.Optional;

/// Which names people may give to themselves and to groups: such as look the same everywhere, fit into one line of a
/// mapping file and into one part of a path. Pure.
final class NameRule {
    private static final String RESERVED = "/\\:*?\"<>|,";

    private NameRule() {}

    /// Why `name` is not allowed; empty when it is. `longest` counts Unicode characters.
    static Optional<String> objection(String name, int longest) {
        int length = name.codePointCount(0, name.length());
        if (length == 0) {
            return Optional.of("it is empty");
        }
        if (length > longest) {
            return Optional.of("it is longer than " + longest + " characters");
        }
        if (name.startsWith(" ") || name.endsWith(" ")) {
            return Optional.of("it begins or ends with a space");
        }
        if (name.chars().allMatch(c -> c == '.')) {
            return Optional.of("it is only dots");
        }
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            return Optional.of("its accents are not composed (NFC)");
        }
        return name.codePoints()
                .filter(NameRule::isForbidden)
                .mapToObj(c -> "it contains " + shown(c))
                .findFirst();
    }

    private static boolean isForbidden(int c) {
        return RESERVED.indexOf(c) >= 0
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    case Character.SPACE_SEPARATOR -> c != ' ';
                    default -> false;
                };
    }

    private static String shown(int c) {
        return RESERVED.indexOf(c) >= 0 ? Character.toString(c) : "an invisible character";
    }
}
