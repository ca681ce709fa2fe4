package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.LogLines;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `log`: what has happened.
@Command(name = "log", description = "Prints the newest lines of the log.")
final class LogCommand implements NodeCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Option(names = "-f", description = "Go on with each new line until the device ends.")
    private boolean follow;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        Node.LogPage page = node.log(0, Duration.ZERO);
        print(page, screen);
        while (follow && !node.awaitEnd(Duration.ZERO)) {
            page = node.log(page.next(), PATIENCE);
            print(page, screen);
        }
        return true;
    }

    private static void print(Node.LogPage page, Screen screen) {
        page.lines().forEach(line -> screen.line(LogLines.of(line)));
    }
}
