package potluck.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import potluck.kit.Failure;

/// Everything the program says to a person, in one language. Any thread; nothing in it changes.
public final class Words {
    /// The languages there are; the first one stands in for all others.
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("bg"));

    private final Locale locale;
    private final ResourceBundle bundle;
    private final ResourceBundle english;
    private final Amounts amounts;

    /// Read when they are needed first, and once for all languages.
    private static final class Ours {
        private static final Templates SENTENCES = new Templates(read(Locale.ENGLISH), List.of("error.", "phrase."));
    }

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = read(locale);
        this.english = read(Locale.ENGLISH);
        this.amounts = new Amounts(this);
    }

    /// The words for whoever wishes for `wish`: in that language if it is one of ours, else in English.
    public static Words of(Locale wish) {
        return new Words(LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wish.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    public Locale locale() {
        return locale;
    }

    /// The same messages for an FXML loader.
    public ResourceBundle bundle() {
        return bundle;
    }

    public Amounts amounts() {
        return amounts;
    }

    /// The message `key`, its `{0}`, `{1}` … replaced; an unknown key is a mistake in the program.
    public String say(String key, Object... arguments) {
        return new Template(bundle.getString(key)).fill(List.of(arguments));
    }

    /// The message for `count` things: `key.one`, `key.few` …, with the number as `{0}`.
    public String count(String key, long count) {
        return say(key + Plural.of(locale, count).ending(), amounts.number(count));
    }

    /// The word for a state or another fixed value, under `prefix.value`; the value itself when nobody named it yet.
    public String name(String prefix, String value) {
        String key = prefix + "." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : value;
    }

    /// What to tell the user about a failure.
    public String failure(IOException failure) {
        if (failure instanceof Failure coded) {
            return translated(coded.code(), coded.sentence());
        }
        return say(
                "error.IO",
                Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName()));
    }

    /// A reason written as `CODE: English sentence`, or only as a sentence, in this language as far as it is known.
    public String reason(String reason) {
        int colon = reason.indexOf(": ");
        String code = reason.substring(0, Math.max(colon, 0));
        return code.matches("[A-Z][A-Z0-9_]+") ? translated(code, reason.substring(colon + 2)) : ours(reason);
    }

    /// What the program says in English, in this language; anything else stays as it is.
    private String ours(String text) {
        return Ours.SENTENCES
                .find(text)
                .map(found -> fill(found.key(), found.arguments()))
                .orElse(text);
    }

    /// Arguments in quotation marks are names; others may be words of the program, too.
    private String fill(String key, List<String> arguments) {
        String from = english.getString(key);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean name = from.contains("“{" + i + "}”");
            said.add(name ? arguments.get(i) : ours(arguments.get(i)));
        }
        return new Template(bundle.getString(key)).fill(said);
    }

    /// Names by this language's alphabet, numbers in them by value.
    public Comparator<String> byName() {
        return new NameOrder(locale);
    }

    /// Two rooms may use one code for two sentences, so the English sentence decides which message it is:
    /// `error.CODE`, else `error.CODE.2`, `error.CODE.3` …; it also holds the arguments.
    private String translated(String code, String sentence) {
        String key = "error." + code;
        for (int i = 2; english.containsKey(key); i++) {
            Optional<List<String>> arguments = new Template(english.getString(key)).read(sentence);
            if (arguments.isPresent()) {
                return fill(key, arguments.get());
            }
            key = "error." + code + "." + i;
        }
        return sentence;
    }

    private static ResourceBundle read(Locale locale) {
        String name = "/text/messages_" + locale.getLanguage() + ".properties";
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
