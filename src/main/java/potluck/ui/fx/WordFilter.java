package potluck.ui.fx;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Accepts a text in which every word of the query occurs, in any case.
public record WordFilter(List<String> words) implements Predicate<String> {
    public static WordFilter of(String query) {
        String trimmed = query.strip().toLowerCase(Locale.ROOT);
        return new WordFilter(trimmed.isEmpty() ? List.of() : List.of(trimmed.split("\\s+")));
    }

    @Override
    public boolean test(String text) {
        return isIn(text.toLowerCase(Locale.ROOT));
    }

    /// Whether it accepts nothing that `wider` does not: every word of that is part of one of these.
    public boolean narrows(WordFilter wider) {
        return wider.words().stream().allMatch(part -> words.stream().anyMatch(word -> word.contains(part)));
    }

    /// As `test`, for a text that is in lower case already.
    public boolean isIn(String lower) {
        for (String word : words) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
