package potluck.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import potluck.kit.FailureCode;

/// The three languages say the same things.
class TranslationsTest {
    private static final String FORM = "\\.(one|few|many|other)$";

    private static List<Locale> languages() {
        return Words.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameMessagesInAllFormsItNeeds(Locale language) {
        assertThat(keys(language)).isEqualTo(expected(language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageHasTheSamePlaces(Locale language) {
        ResourceBundle bundle = bundle(language);
        ResourceBundle english = bundle(Locale.ENGLISH);
        for (String key : keys(language)) {
            assertThat(places(bundle, key)).as(key).isEqualTo(places(english, english(key)));
        }
    }

    /// The later of two would silently win.
    @ParameterizedTest
    @MethodSource("languages")
    void noMessageIsWrittenTwice(Locale language) throws IOException {
        Path file = Path.of("src/main/resources/text/messages_" + language + ".properties");
        List<String> keys = Files.readAllLines(file).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }

    /// A failure's message is `error.CODE`, or `error.CODE.2` … where two rooms use one code; in English it is the
    /// sentence that stands in the code.
    @Test
    void everyFailureCanBeExplained() throws ReflectiveOperationException {
        ResourceBundle english = bundle(Locale.ENGLISH);
        Set<String> keys = keys(Locale.ENGLISH);
        List<String> missing = new ArrayList<>();
        for (FailureCode code : failureCodes()) {
            String key = "error." + code.name();
            boolean explained = keys.stream()
                    .filter(other -> other.matches(Pattern.quote(key) + "(\\.\\d)?"))
                    .anyMatch(other -> english.getString(other).equals(code.sentence()));
            if (!explained) {
                missing.add(key + "=" + code.sentence());
            }
        }
        assertThat(missing).as("to be added to messages_en, _ru and _bg").isEmpty();
    }

    /// What is written into a sentence as an argument where a failure is made is a `phrase.NAME`.
    @Test
    void wordsInsideOfSentencesCanBeTranslatedToo() throws IOException {
        ResourceBundle english = bundle(Locale.ENGLISH);
        List<String> phrases = english.keySet().stream()
                .filter(key -> key.startsWith("phrase."))
                .map(english::getString)
                .toList();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                argumentsOfFailures(Files.readString(file))
                        .filter(words -> phrases.stream().noneMatch(phrase -> phrase.contains(words)))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).as("to be added to messages_en, _ru and _bg").isEmpty();
    }

    /// The texts of more than one word in `Failure.of(…)` and `Failure.because(…)`.
    private static Stream<String> argumentsOfFailures(String source) {
        return Pattern.compile("Failure\\.(?:of|because)\\((?:[^;\"]++|\"[^\"]*+\")*+;")
                .matcher(source)
                .results()
                .flatMap(made ->
                        Pattern.compile("\"([^\"]*)\"").matcher(made.group()).results())
                .map(text -> text.group(1).strip())
                .filter(text -> text.matches("(?s).*\\p{L} \\p{L}.*"));
    }

    private static List<FailureCode> failureCodes() throws ReflectiveOperationException {
        List<FailureCode> codes = new ArrayList<>();
        var location = FailureCode.class.getProtectionDomain().getCodeSource().getLocation();
        for (JavaClass type : new ClassFileImporter().importUrl(location)) {
            if (type.isEnum() && type.isAssignableTo(FailureCode.class)) {
                Object[] constants = Class.forName(type.getName()).getEnumConstants();
                Arrays.stream(constants).map(FailureCode.class::cast).forEach(codes::add);
            }
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }

    private static Set<String> expected(Locale language) {
        Set<String> expected = new TreeSet<>();
        for (String key : keys(Locale.ENGLISH)) {
            String stem = key.replaceFirst(FORM, "");
            if (stem.equals(key)) {
                expected.add(key);
            } else {
                Plural.formsOf(language).forEach(form -> expected.add(stem + form.ending()));
            }
        }
        return expected;
    }

    private static String english(String key) {
        String stem = key.replaceFirst(FORM, "");
        return stem.equals(key) ? key : stem + ".other";
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(bundle(language).keySet());
    }

    private static Set<Integer> places(ResourceBundle bundle, String key) {
        return new HashSet<>(new Template(bundle.getString(key)).places());
    }

    private static ResourceBundle bundle(Locale language) {
        return Words.of(language).bundle();
    }
}
