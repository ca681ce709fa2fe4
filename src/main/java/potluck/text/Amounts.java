package potluck.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/// Sizes, speeds and times as a person of one language reads them. Units are decimal everywhere: 1 kB is 1000 bytes.
/// Any thread.
public final class Amounts {
    private static final List<String> UNITS = List.of("unit.B", "unit.kB", "unit.MB", "unit.GB", "unit.TB", "unit.PB");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Words words;

    Amounts(Words words) {
        this.words = words;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(words.locale()).format(number);
    }

    /// `1.4 GB`; three figures at most.
    public String size(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.size() - 1) {
            amount /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(unit == 0 || amount >= 99.95 ? 0 : 1);
        return format.format(amount) + '\u00A0' + words.say(UNITS.get(unit));
    }

    public String speed(long bytesPerSecond) {
        return words.say("unit.speed", size(bytesPerSecond));
    }

    /// `0.4 ms`, `12 ms`.
    public String latency(long micros) {
        double millis = micros / 1000.0;
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(millis >= 9.95 ? 0 : 1);
        return format.format(Math.max(0.1, millis)) + '\u00A0' + words.say("unit.ms");
    }

    public String percent(double part) {
        return NumberFormat.getPercentInstance(words.locale()).format(Math.floor(part * 100) / 100);
    }

    /// `0:42`, `12:05`, `1:02:33`.
    public String duration(Duration time) {
        long hours = time.toHours();
        String seconds = String.format(Locale.ROOT, "%02d", time.toSecondsPart());
        return hours == 0
                ? time.toMinutesPart() + ":" + seconds
                : hours + ":" + String.format(Locale.ROOT, "%02d", time.toMinutesPart()) + ":" + seconds;
    }

    /// The time of day to the millisecond, as in the log.
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(ZoneId.systemDefault()));
    }

    /// The time of day to the minute.
    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at.atZone(ZoneId.systemDefault()));
    }

    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.locale())
                .format(date);
    }

    /// The time of day, and unless that is the day of `now`, the date.
    public String moment(Instant at, Instant now) {
        return day(at).equals(day(now)) ? time(at) : date(at);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    /// The day alone, as short as a narrow column wants it: `4/3/26`.
    public String shortDay(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at.atZone(ZoneId.systemDefault()));
    }

    public String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at.atZone(ZoneId.systemDefault()));
    }
}
