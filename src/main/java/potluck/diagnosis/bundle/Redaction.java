package potluck.diagnosis.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import potluck.diagnosis.Phrase;
import potluck.diagnosis.Said;
import potluck.kit.LogEvent;
import potluck.text.Sentences;
import potluck.text.Words;

/// Lets through only the program's own words: templates of its sentences, codes, numbers. Whatever was put into them
/// gets a stand-in, known or not; so nothing has to be recognised as secret to stay here. One thread.
public final class Redaction {
    private static final int DEEPEST = 4;
    private static final String UNKNOWN = "text";
    private static final Pattern HARMLESS = Pattern.compile("-?\\d{1,12}(\\.\\d+)?|PT[0-9.HMS]+|true|false|null|–|");
    private static final Pattern PLACE =
            Pattern.compile("(?:[^/\\s]*/)?(?<host>[^/\\s:]+|\\[[^/\\s]+]):(?<port>\\d{1,5})");
    private static final Pattern CODED = Pattern.compile("(?<code>[A-Z][A-Z0-9_]+): (?<rest>.*)", Pattern.DOTALL);

    private final Aliases aliases;
    private final Set<String> codes;
    private final Sentences sentences = new Sentences();
    private final Words english = Words.of(Locale.ENGLISH);

    /// @param aliases those given already, for names that are known
    public Redaction(Aliases aliases) {
        this.aliases = aliases;
        this.codes = english.bundle().keySet().stream()
                .filter(key -> key.startsWith("error."))
                .map(key -> key.substring("error.".length()).replaceFirst("\\.\\d$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A line of the log: time, level, category, member, and what happened.
    public String line(LogEvent event) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (String argument : event.arguments()) {
            int place = event.template().indexOf("{}", from);
            if (place < 0) {
                break;
            }
            text.append(event.template(), from, place).append(words(argument));
            from = place + 2;
        }
        text.append(event.template().substring(from));
        String member = event.line().member().isEmpty()
                ? "-"
                : aliases.of("member", event.line().member());
        return String.join(
                " ",
                event.line().at().toString(),
                event.line().level(),
                event.line().category(),
                member,
                text);
    }

    /// A sentence of a diagnosis, in English.
    public String said(Said said) {
        List<Phrase.Kind> kinds = said.phrase().kinds();
        String[] shown = new String[kinds.size()];
        for (int i = 0; i < shown.length; i++) {
            String argument = said.arguments().get(i);
            shown[i] = switch (kinds.get(i)) {
                case NAME, OBSTACLE, REASON -> words(argument);
                case NUMBER, PORT, SIZE, SPEED -> argument;
            };
        }
        return Said.of(said.phrase(), (Object[]) shown).in(english);
    }

    /// Words of any origin, without a name in them.
    public String words(String words) {
        return words(words, 0);
    }

    private String words(String words, int depth) {
        if (aliases.knows(words) || depth > DEEPEST) {
            return aliases.of(UNKNOWN, words);
        }
        if (HARMLESS.matcher(words).matches() || codes.contains(words)) {
            return words;
        }
        Matcher place = PLACE.matcher(words);
        if (place.matches()) {
            return aliases.of("address", place.group("host")) + ":" + place.group("port");
        }
        Matcher coded = CODED.matcher(words);
        if (coded.matches() && codes.contains(coded.group("code"))) {
            return coded.group("code") + ": " + words(coded.group("rest"), depth + 1);
        }
        Optional<String> sentence = sentences.rewrite(words, part -> words(part, depth + 1));
        return sentence.orElseGet(() -> list(words, depth));
    }

    /// Several things, each for itself; a single one that nobody knows gets a stand-in.
    private String list(String words, int depth) {
        String[] parts = words.split(", ");
        return parts.length < 2
                ? aliases.of(UNKNOWN, words)
                : Arrays.stream(parts).map(part -> words(part, depth + 1)).collect(Collectors.joining(", "));
    }
}
