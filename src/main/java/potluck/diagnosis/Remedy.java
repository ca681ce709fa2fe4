package potluck.diagnosis;

import java.util.List;

/// What to do about it, and the commands to copy, if there are any for this system.
public record Remedy(Said said, List<String> commands) {
    public Remedy {
        commands = List.copyOf(commands);
    }

    static Remedy of(Phrase phrase, String... commands) {
        return new Remedy(Said.of(phrase), List.of(commands));
    }
}
