package potluck.cli.verb;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A speed on the command line: bytes a second, with K, M or G behind for 1024 times as much.
final class Speed implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})([KMG]?)");

    @Override
    public Long convert(String word) {
        Matcher form = FORM.matcher(word.toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            throw new TypeConversionException(
                    "“" + word + "” is not a speed. Write bytes a second such as 500K or 2M; 0 means no limit.");
        }
        int times = " KMG".indexOf(form.group(2).isEmpty() ? " " : form.group(2));
        return Long.parseLong(form.group(1)) << 10 * times;
    }
}
