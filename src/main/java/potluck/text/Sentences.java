package potluck.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The English sentences of all failures, to tell the program's own words in a sentence from those that were put into
/// it. Any thread.
public final class Sentences {
    private final Templates templates = new Templates(Words.of(Locale.ENGLISH).bundle(), List.of("error."));

    /// The sentence with each argument replaced; empty when it is not one of ours.
    public Optional<String> rewrite(String sentence, UnaryOperator<String> argument) {
        return templates
                .find(sentence)
                .map(found -> found.template()
                        .fill(found.arguments().stream().map(argument).toList()));
    }
}
