package potluck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Commands typed by a person, with completion, and a history kept in the data folder. One thread; any may close.
final class TerminalLines implements CommandLines {
    private final Terminal terminal;
    private final LineReader reader;

    private TerminalLines(Terminal terminal, LineReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    static TerminalLines open(Completion completion, Path data) throws IOException {
        Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("potluck")
                .parser(Prompt.parser())
                .completer(completion)
                .variable(LineReader.HISTORY_FILE, data.resolve("history"))
                .build();
        return new TerminalLines(terminal, reader);
    }

    @Override
    public Optional<String> next() {
        try {
            return Optional.of(reader.readLine("potluck> "));
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
