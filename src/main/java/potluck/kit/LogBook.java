package potluck.kit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// One device's log: an append-only file rolled by size, and the newest lines in memory for whoever watches. Any
/// thread.
///
/// Each book is a logback context of its own, so that several devices can live in one process.
public final class LogBook implements AutoCloseable {
    private final LoggerContext context = new LoggerContext();
    private final LogRing ring = new LogRing();

    private LogBook() {}

    /// Opens `file` for appending; 10 MiB a file, five old ones are kept.
    public static LogBook open(Path file) {
        LogBook book = new LogBook();
        book.context.setName("potluck");
        book.context.setMDCAdapter(new LogbackMDCAdapter());
        book.context.start();
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

    private LayoutWrappingEncoder<ILoggingEvent> encoder() {
        LogLayout layout = new LogLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
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
                ring.add(LogLayout.event(event));
            }
        };
        appender.setContext(context);
        appender.start();
        return appender;
    }
}
