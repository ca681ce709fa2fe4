package potluck.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out which of the program's English sentences a text was made of. Any thread; nothing in it changes.
final class Templates {
    /// Characters of its own that a sentence needs to be told from others.
    private static final int FEWEST = 6;

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final List<Entry> entries;

    /// @param part the longest that stands in every text made of it
    private record Entry(String key, Template template, String part) {
        static Entry of(String key, String text) {
            String longest = PLACE.splitAsStream(text)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            return new Entry(key, new Template(text), longest);
        }

        Stream<Found> find(String text) {
            return text.contains(part)
                    ? template.read(text).map(arguments -> new Found(key, template, arguments)).stream()
                    : Stream.empty();
        }
    }

    /// What a text was made of.
    record Found(String key, Template template, List<String> arguments) {}

    /// @param prefixes which messages of `english` are meant
    Templates(ResourceBundle english, List<String> prefixes) {
        entries = english.keySet().stream()
                .filter(key -> prefixes.stream().anyMatch(key::startsWith))
                .map(key -> Entry.of(key, english.getString(key)))
                .filter(entry -> entry.template().words() >= FEWEST)
                .sorted(Comparator.comparingInt(
                                (Entry entry) -> entry.template().words())
                        .reversed()
                        .thenComparing(Entry::key))
                .toList();
    }

    /// Of several that it could be it is the one with the most words of its own.
    Optional<Found> find(String text) {
        return entries.stream().flatMap(entry -> entry.find(text)).findFirst();
    }
}
