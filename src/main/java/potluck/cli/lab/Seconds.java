package potluck.cli.lab;

import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A time on the command line: seconds, down to a thousandth of one.
final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String word) {
        Duration time = word.matches("\\d{1,5}(\\.\\d{1,3})?")
                ? Duration.ofMillis(new BigDecimal(word).movePointRight(3).longValueExact())
                : Duration.ZERO;
        if (time.isZero()) {
            throw new TypeConversionException("“" + word + "” is not a number of seconds from 0.001 to 99999.");
        }
        return time;
    }

    /// The word that converts to `time`.
    static String word(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
    }
}
