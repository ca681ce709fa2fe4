package potluck.kit;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/// One event, one line, whatever its parts contain:
///
/// ```
///   2026-11-21T10:00:00.000+02:00 INFO  transfer ana  saved notes.txt
/// ```
final class LogLayout extends LayoutBase<ILoggingEvent> {
    private static final int LEVEL = 5;
    private static final int CATEGORY = 9;
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_TRACE = 16_384;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    @Override
    public String doLayout(ILoggingEvent event) {
        LogLine line = line(event);
        String member = line.member().isEmpty() ? "-" : line.member();
        return String.join(
                        " ",
                        TIME.format(line.at()),
                        padded(line.level(), LEVEL),
                        padded(line.category(), CATEGORY),
                        member,
                        "",
                        line.text())
                + trace(event.getThrowableProxy())
                + System.lineSeparator();
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }

    /// What is shown of an event; the stack of its cause is for the file alone.
    static LogLine line(ILoggingEvent event) {
        IThrowableProxy cause = event.getThrowableProxy();
        String text = cause == null
                ? event.getFormattedMessage()
                : event.getFormattedMessage() + ": "
                        + Objects.requireNonNullElse(cause.getMessage(), cause.getClassName());
        return new LogLine(
                event.getInstant(),
                event.getLevel().toString(),
                event.getLoggerName(),
                member(event),
                Text.escape(text, LONGEST_TEXT));
    }

    /// The same with what it is made of.
    static LogEvent event(ILoggingEvent event) {
        Object[] arguments = Objects.requireNonNullElse(event.getArgumentArray(), new Object[0]);
        return new LogEvent(
                line(event),
                event.getMessage(),
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    private static String member(ILoggingEvent event) {
        List<KeyValuePair> pairs = Objects.requireNonNullElse(event.getKeyValuePairs(), List.of());
        return pairs.stream()
                .filter(pair -> pair.key.equals(Log.MEMBER))
                .map(pair -> String.valueOf(pair.value))
                .findFirst()
                .orElse("");
    }

    private static String trace(@Nullable IThrowableProxy cause) {
        if (cause == null) {
            return "";
        }
        String stack = ThrowableProxyUtil.asString(cause).strip().replaceAll("\\R\\s*", " | ");
        return " | " + Text.escape(stack, LONGEST_TRACE);
    }
}
