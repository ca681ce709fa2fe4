package potluck.cli.verb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Lists of file names as people write them: `a b`, `a, b`, `a,b`.
final class Names {
    private Names() {}

    /// Each word that `exists` is one name, commas and all; others are cut at their commas.
    static List<String> of(List<String> words, Predicate<String> exists) {
        List<String> names = new ArrayList<>();
        for (String word : words) {
            boolean whole = !word.contains(",") || exists.test(word);
            (whole ? Stream.of(word) : cut(word)).forEach(names::add);
        }
        return names;
    }

    private static Stream<String> cut(String word) {
        return Arrays.stream(word.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
