package potluck.kit;

import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;
import org.slf4j.spi.LoggingEventBuilder;

/// The log of one category (`tracker`, `peer`, `transfer`, `sync`, `chat`, `security`, `ui`). Any thread.
///
/// Every argument is made harmless first; what files contain and what secrets are never comes here.
public final class Log {
    /// The key under which the log pattern and the ring find the member.
    static final String MEMBER = "member";

    private final ILoggerFactory book;
    private final Logger logger;

    Log(ILoggerFactory book, String category) {
        this.book = book;
        this.logger = book.getLogger(category);
    }

    /// A log that nobody reads, for tests.
    public static Log silent() {
        return new Log(name -> NOPLogger.NOP_LOGGER, "silent");
    }

    /// The same book under another category.
    public Log category(String name) {
        return new Log(book, name);
    }

    /// `text` holds `{}` for each argument, as in SLF4J.
    public void info(String member, String text, Object... arguments) {
        write(logger.atInfo(), member, text, arguments);
    }

    public void warn(String member, String text, Object... arguments) {
        write(logger.atWarn(), member, text, arguments);
    }

    /// A failure, with its cause for whoever mends it.
    public void error(String member, String text, Throwable cause) {
        write(logger.atError().setCause(cause), member, text);
    }

    private static void write(LoggingEventBuilder event, String member, String text, Object... arguments) {
        LoggingEventBuilder line = event.addKeyValue(MEMBER, Text.safe(member)).setMessage(text);
        for (Object argument : arguments) {
            line = line.addArgument(Text.safe(argument));
        }
        line.log();
    }
}
