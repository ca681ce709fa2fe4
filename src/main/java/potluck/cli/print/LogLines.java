package potluck.cli.print;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import potluck.kit.LogLine;

/// Lines of the log for people.
public final class LogLines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private LogLines() {}

    /// `time LEVEL category [member] text`.
    public static String of(LogLine line) {
        String member = line.member().isEmpty() ? "" : "[" + line.member() + "] ";
        return TIME.format(line.at()) + " " + line.level() + " " + line.category() + " " + member + line.text();
    }
}
