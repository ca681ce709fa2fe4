package potluck.kit;

import java.util.List;

/// A line of the log and what it was made of: the program's own words with `{}` for each argument, which may be
/// anybody's.
public record LogEvent(LogLine line, String template, List<String> arguments) {
    public LogEvent {
        arguments = List.copyOf(arguments);
    }
}
