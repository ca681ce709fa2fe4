package potluck.kit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.slf4j.event.KeyValuePair;

/// One device's log: an append-only file rolled by size, and the newest lines in memory for whoever watches. Any
/// thread.
///
/// Each book is a logback context of its own, so that several devices can live in one process.
public final class LogBook implements AutoCloseable {
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %-9logger %kvp{NONE} %replace(%msg){'[\\r\\n]','\\\\n'}%n%replace(%ex){'[\\r\\n]+\\s*',' | '}%nopex";

    private final LoggerContext context = new LoggerContext();
    private final LogRing ring = new LogRing();

    private LogBook() {}

    /// Opens `file` for appending; 10 MiB a file, five old ones are kept.
    public static LogBook open(Path file) {
        LogBook book = new LogBook();
        book.context.setName("potluck");
        var root = book.context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(book.fileAppender(file));
        root.addAppender(book.ringAppender());
        return book;
    }

    public Log log() {
        return new Log(context, "potluck");
    }

    public LogRing ring() {
        return ring;
    }

    @Override
    public void close() {
        context.stop();
    }

    private RollingFileAppender<ILoggingEvent> fileAppender(Path file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setAppend(true);
        appender.setEncoder(encoder());
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(5);
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger());
        appender.start();
        return appender;
    }

    private PatternLayoutEncoder encoder() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private SizeBasedTriggeringPolicy<ILoggingEvent> trigger() {
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("10MB"));
        trigger.setCheckIncrement(Duration.buildBySeconds(10));
        trigger.start();
        return trigger;
    }

    private AppenderBase<ILoggingEvent> ringAppender() {
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                ring.add(line(event));
            }
        };
        appender.setContext(context);
        appender.start();
        return appender;
    }

    private static LogLine line(ILoggingEvent event) {
        List<KeyValuePair> pairs = Objects.requireNonNullElse(event.getKeyValuePairs(), List.of());
        String member = pairs.stream()
                .filter(pair -> pair.key.equals(Log.MEMBER))
                .map(pair -> String.valueOf(pair.value))
                .findFirst()
                .orElse("");
        return new LogLine(
                event.getInstant(),
                event.getLevel().toString(),
                event.getLoggerName(),
                member,
                Text.safe(event.getFormattedMessage()));
    }
}
