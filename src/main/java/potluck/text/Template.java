package potluck.text;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence with places `{0}`, `{1}` … for its arguments. Everything else, apostrophes included, stands for itself.
record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    String fill(List<?> arguments) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(argument(arguments, place.group(), place.group(1))));
    }

    private static String argument(List<?> arguments, String place, String digit) {
        int index = Integer.parseInt(digit);
        return index < arguments.size() ? String.valueOf(arguments.get(index)) : place;
    }

    /// The arguments that made this template into `sentence`; empty when it was made from another one.
    Optional<List<String>> read(String sentence) {
        Matcher sentenceMatch = Pattern.compile(pattern(), Pattern.DOTALL).matcher(sentence);
        if (!sentenceMatch.matches()) {
            return Optional.empty();
        }
        SortedMap<Integer, String> found = new TreeMap<>();
        List<Integer> places = places();
        for (int i = 0; i < places.size(); i++) {
            found.put(places.get(i), sentenceMatch.group(i + 1));
        }
        return Optional.of(List.copyOf(found.values()));
    }

    /// The numbers of the places, in the order in which they stand.
    List<Integer> places() {
        return PLACE.matcher(text)
                .results()
                .map(place -> Integer.parseInt(place.group(1)))
                .toList();
    }

    /// How many characters are its own.
    int words() {
        return PLACE.matcher(text).replaceAll("").length();
    }

    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(text.substring(from, place.start()))).append("(.*)");
            from = place.end();
        }
        return pattern.append(Pattern.quote(text.substring(from))).toString();
    }
}
