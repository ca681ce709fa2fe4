package potluck.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The English sentences of all failures, to tell the program's own words in a sentence from those that were put into
/// it. Any thread.
public final class Sentences {
    /// Characters of its own that a sentence needs to be told from others.
    private static final int FEWEST = 6;
    private static final String PREFIX = "error.";

    private final List<Template> templates = new ArrayList<>();

    public Sentences() {
        var bundle = Words.of(Locale.ENGLISH).bundle();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(bundle::getString)
                .map(Template::new)
                .filter(template -> template.words() >= FEWEST)
                .sorted(Comparator.comparingInt(Template::words).reversed())
                .forEach(templates::add);
    }

    /// The sentence with each argument replaced; empty when it is not one of ours. Of several that it could be it is
    /// the one with the most words of its own.
    public Optional<String> rewrite(String sentence, UnaryOperator<String> argument) {
        for (Template template : templates) {
            Optional<List<String>> found = template.read(sentence);
            if (found.isPresent()) {
                return Optional.of(
                        template.fill(found.get().stream().map(argument).toList()));
            }
        }
        return Optional.empty();
    }
}
