package potluck.kit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something went wrong in a way a person can be told: a stable code, a sentence, and the cause for the log.
///
/// An `IOException`, so that blocking code has one kind of checked failure to declare.
public final class Failure extends IOException {
    private static final long serialVersionUID = 1;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String code;
    private final transient List<Object> arguments;

    private Failure(String code, String sentence, List<Object> arguments, @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
        this.arguments = arguments;
    }

    public static Failure of(FailureCode code, Object... arguments) {
        return because(null, code, arguments);
    }

    public static Failure because(@Nullable Throwable cause, FailureCode code, Object... arguments) {
        List<Object> shown = Arrays.stream(arguments).map(Text::safe).collect(Collectors.toUnmodifiableList());
        return new Failure(code.name(), fill(code.sentence(), shown), shown, cause);
    }

    /// A failure that another device reported; its words are hostile until escaped here.
    public static Failure reported(String code, String sentence) {
        return new Failure(Text.safe(code), Text.safe(sentence), List.of(), null);
    }

    /// The code of any failure: its own, or `IO` for one that has none.
    public static String codeOf(Throwable failure) {
        return failure instanceof Failure coded ? coded.code : "IO";
    }

    /// What any failure says: its sentence, or the kind of a failure that says nothing.
    public static String sentenceOf(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /// `CODE: sentence`, as logs say it, and as views carry it to where it is translated.
    public static String coded(Throwable failure) {
        return codeOf(failure) + ": " + sentenceOf(failure);
    }

    public String code() {
        return code;
    }

    public boolean is(FailureCode other) {
        return code.equals(other.name());
    }

    /// What stands for `{0}`, `{1}` … in a translated sentence.
    public List<Object> arguments() {
        return arguments;
    }

    /// The sentence; never absent.
    public String sentence() {
        String message = getMessage();
        return message == null ? code : message;
    }

    /// One pass, so that an argument which itself reads `{1}` stays as it is.
    private static String fill(String sentence, List<Object> arguments) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.size() ? arguments.get(index).toString() : place.group());
        });
    }
}
