package potluck.cli.verb;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A length of time on the command line: minutes, hours or days, such as `30m`, `12h`, `7d`.
final class Span implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([mhd])");

    @Override
    public Duration convert(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            throw new TypeConversionException("“" + word + "” is not a length of time such as 30m, 12h or 7d.");
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
