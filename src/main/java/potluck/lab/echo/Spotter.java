package potluck.lab.echo;

import java.nio.charset.StandardCharsets;

/// Finds the command lines `exit` and `stop` in a stream of bytes, however it is cut into portions. One thread.
final class Spotter {
    /// More of a line is not needed to see that it is no command.
    private static final int LONGEST = 8;

    private final StringBuilder line = new StringBuilder(LONGEST);
    private Command found = Command.NONE;

    /// What a line may ask for.
    enum Command {
        NONE,
        EXIT,
        STOP
    }

    /// Reads on, up to the end of a command line; how many bytes that are.
    int read(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] != '\n') {
                append(bytes, i);
            } else if (endLine() != Command.NONE) {
                return i + 1;
            }
        }
        return count;
    }

    /// The command that was found last.
    Command found() {
        return found;
    }

    /// The line is complete: what it asks for.
    Command endLine() {
        found = switch (line.toString().stripTrailing()) {
            case "exit" -> Command.EXIT;
            case "stop" -> Command.STOP;
            default -> Command.NONE;
        };
        line.setLength(0);
        return found;
    }

    private void append(byte[] bytes, int index) {
        if (line.length() < LONGEST) {
            line.append(new String(bytes, index, 1, StandardCharsets.ISO_8859_1));
        }
    }
}
