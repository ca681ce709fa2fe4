package potluck.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import potluck.cli.print.Screen;
import potluck.cli.verb.NodeCommand;
import potluck.cli.verb.ProgramCommand;
import potluck.kit.Failure;
import potluck.node.Node;

/// Turns words into a command and its outcome into an exit code: 0 done, 1 failed, 2 wrong usage.
final class Grammar {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private final CommandLine line;
    private final Supplier<Node> node;
    private final Screen screen;

    /// @param node the device that [NodeCommand]s are for
    Grammar(Object root, List<?> commands, Supplier<Node> node, Screen screen) {
        this.node = node;
        this.screen = screen;
        this.line = new CommandLine(root);
        commands.forEach(line::addSubcommand);
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(screen.out());
        line.setErr(screen.err());
        line.setExecutionStrategy(this::execute);
        line.setParameterExceptionHandler((e, _) -> wrongUsage(e));
    }

    int run(String... words) {
        return line.execute(words);
    }

    /// The names of all verbs.
    List<String> verbs() {
        return List.copyOf(line.getSubcommands().keySet());
    }

    private int execute(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            screen.out().flush();
            return help;
        }
        List<CommandLine> chain = parsed.asCommandLineList();
        Object command = chain.getLast().getCommand();
        try {
            return switch (command) {
                case NodeCommand verb -> verb.run(node.get(), screen) ? DONE : FAILED;
                case ProgramCommand verb -> verb.run() ? DONE : FAILED;
                default -> wrongUsage(new ParameterException(chain.getLast(), "A verb is missing."));
            };
        } catch (IOException e) {
            screen.note("potluck: " + sentence(e));
            return FAILED;
        } catch (ParameterException e) {
            return wrongUsage(e);
        } catch (RuntimeException e) {
            return unexpected(e);
        }
    }

    /// Goes where what nobody has caught goes; a device in the foreground and its prompt live on.
    private static int unexpected(RuntimeException e) {
        Thread self = Thread.currentThread();
        self.getUncaughtExceptionHandler().uncaughtException(self, e);
        return FAILED;
    }

    private int wrongUsage(ParameterException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("Wrong usage.");
        String path = e.getCommandLine().getCommandSpec().qualifiedName(" ");
        screen.note("potluck: " + message + " See “" + path + " --help”.");
        return WRONG_USAGE;
    }

    private static String sentence(IOException e) {
        return e instanceof Failure coded ? coded.sentence() : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
