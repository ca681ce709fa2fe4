package potluck.ui.remotefiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import potluck.ui.fx.WordFilter;

/// What is typed into the search: `plan` must occur, `-old` must not, `"two words"` occur one right after the other.
/// The case does not matter.
///
/// @param wanted in lower case
/// @param unwanted in lower case
public record SearchWords(WordFilter wanted, List<String> unwanted) {
    /// A minus where there is one, and then a phrase, whose end may still be missing, or a word.
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S*))");

    static SearchWords of(String typed) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (MatchResult part :
                PART.matcher(typed.toLowerCase(Locale.ROOT)).results().toList()) {
            String words = part.group(2) == null ? part.group(3) : part.group(2);
            if (!words.isBlank()) {
                (part.group(1).isEmpty() ? wanted : unwanted).add(words);
            }
        }
        return new SearchWords(new WordFilter(List.copyOf(wanted)), List.copyOf(unwanted));
    }

    /// What has to be typed to find a file by its name: within a phrase a minus is nothing but a minus.
    public static String forName(String name) {
        return name.startsWith("-") || name.contains(" -") ? '"' + name + '"' : name;
    }

    /// Whether a text that is in lower case has all that is wanted and nothing else.
    boolean isIn(String lower) {
        if (!wanted.isIn(lower)) {
            return false;
        }
        for (String word : unwanted) {
            if (lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it accepts nothing that `wider` does not: whatever that leaves out is left out by one of these, too.
    boolean narrows(SearchWords wider) {
        return wanted.narrows(wider.wanted)
                && wider.unwanted.stream().allMatch(word -> unwanted.stream().anyMatch(word::contains));
    }
}
