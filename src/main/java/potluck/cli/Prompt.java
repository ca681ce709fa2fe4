package potluck.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import picocli.CommandLine.Command;
import potluck.cli.print.Screen;
import potluck.cli.verb.Verbs;
import potluck.node.Node;

/// Runs commands for one device, line by line. One thread.
final class Prompt {
    private final Node node;
    private final Screen screen;
    private final Parser parser = parser();

    Prompt(Node node, Screen screen) {
        this.node = node;
        this.screen = screen;
    }

    /// Cuts a line into words; quotes and backslashes as in a shell.
    static Parser parser() {
        DefaultParser parser = new DefaultParser();
        parser.setEofOnUnclosedQuote(false);
        return parser;
    }

    /// What completes the words of this prompt's commands.
    Completion completion() {
        return new Completion(node, command().verbs());
    }

    /// Until there are no more lines, one says `exit`, or the device has ended; whether every command was done.
    boolean run(CommandLines lines) throws IOException {
        boolean allDone = true;
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            List<String> words =
                    parser.parse(line.get(), 0, Parser.ParseContext.ACCEPT_LINE).words();
            String verb = words.isEmpty() ? "" : words.getFirst();
            if (verb.equals("exit") || verb.equals("quit")) {
                break;
            }
            if (!verb.isEmpty()) {
                allDone &= command().run(words.toArray(String[]::new)) == Grammar.DONE;
            }
            if (verb.equals("stop")) {
                break;
            }
        }
        return allDone;
    }

    private Grammar command() {
        return new Grammar(new PromptCommand(), Verbs.all(), () -> node, screen);
    }

    @Command(name = "", description = "Commands for this device; “exit” leaves.")
    private static final class PromptCommand {}
}
