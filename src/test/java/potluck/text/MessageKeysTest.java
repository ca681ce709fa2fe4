package potluck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every message that the program names exists, and every message that exists is named somewhere.
class MessageKeysTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|count)\\(\\s*\"([\\w.]+)\"(?!\\s*\\+)");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([\\w.]+)\"(?!\\s*\\+)");
    private static final Pattern IN_SCREENS = Pattern.compile("\"%([\\w.]+)\"");
    private static final Pattern FORM = Pattern.compile("\\.(one|few|many|other)$");

    private static final Set<String> KEYS =
            new TreeSet<>(Words.of(Locale.ENGLISH).bundle().keySet());
    private static String code = "";
    private static String screens = "";

    @BeforeAll
    static void read() throws IOException {
        code = all(Path.of("src/main/java"), ".java");
        screens = all(Path.of("src/main/resources/fxml"), ".fxml");
    }

    private static String all(Path folder, String ending) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void everyMessageThatIsSaidExists() {
        Set<String> said = found(SAID, code);
        said.removeAll(found(COUNTED, code));
        said.addAll(found(IN_SCREENS, screens));
        said.removeIf(key -> key.endsWith("."));
        assertThat(said).hasSizeGreaterThan(100);
        said.removeAll(KEYS);
        assertThat(said).as("said, but in no language").isEmpty();
    }

    @Test
    void everyMessageThatIsCountedHasItsForms() {
        Set<String> counted = found(COUNTED, code);
        assertThat(counted).hasSizeGreaterThan(5);
        counted.removeIf(key -> KEYS.contains(key + ".one"));
        assertThat(counted).as("counted, but without forms").isEmpty();
    }

    /// A key is named by a text of the program that is the key, the key without its form, or its beginning up to a dot,
    /// to which the program adds a name.
    @Test
    void everyMessageThatExistsIsNamedSomewhere() {
        Set<String> texts = found(LITERAL, code);
        texts.addAll(found(IN_SCREENS, screens));
        List<String> unused = KEYS.stream()
                .filter(key -> !key.startsWith("error."))
                .filter(key -> beginnings(FORM.matcher(key).replaceFirst("")).noneMatch(texts::contains))
                .filter(key -> !isTitle(key, texts))
                .toList();
        assertThat(unused).as("in the messages, but nobody says it").isEmpty();
    }

    /// `chat.title` is said as the name of a panel and `.title`.
    private static boolean isTitle(String key, Set<String> texts) {
        return key.endsWith(".title") && texts.contains(key.replace(".title", ""));
    }

    /// `a.b.c`, `a.b.`, `a.b`, `a.`, but not a bare first word, which is everywhere.
    private static Stream<String> beginnings(String key) {
        String[] words = key.split("\\.");
        Stream.Builder<String> all = Stream.builder();
        all.add(key);
        for (int count = words.length - 1; count > 0; count--) {
            String beginning = String.join(".", Arrays.copyOf(words, count));
            all.add(beginning + ".");
            if (count > 1) {
                all.add(beginning);
            }
        }
        return all.build();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
