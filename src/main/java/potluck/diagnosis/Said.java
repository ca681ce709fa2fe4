package potluck.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import potluck.text.Words;

/// A phrase with its arguments; numbers are written as plain digits.
public record Said(Phrase phrase, List<String> arguments) {
    public Said {
        arguments = List.copyOf(arguments);
        if (arguments.size() != phrase.kinds().size()) {
            throw new IllegalArgumentException(phrase + " " + arguments);
        }
    }

    public static Said of(Phrase phrase, Object... arguments) {
        return new Said(phrase, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /// In the language of `words`.
    public String in(Words words) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            shown.add(shown(words, phrase.kinds().get(i), arguments.get(i)));
        }
        return words.say("diagnosis." + phrase, shown.toArray());
    }

    private static String shown(Words words, Phrase.Kind kind, String argument) {
        return switch (kind) {
            case NAME, PORT -> argument;
            case OBSTACLE -> words.name("diagnosis.obstacle", argument);
            case REASON -> words.reason(argument);
            case NUMBER -> words.amounts().number(Long.parseLong(argument));
            case SIZE -> words.amounts().size(Long.parseLong(argument));
            case SPEED -> words.amounts().speed(Long.parseLong(argument));
        };
    }
}
