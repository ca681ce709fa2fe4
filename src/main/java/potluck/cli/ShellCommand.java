package potluck.cli;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.node.ControlClient;
import potluck.node.Node;

/// `shell`: commands for the running device, one a line.
@Command(name = "shell", description = "A prompt for the running device, with completion and history.")
final class ShellCommand implements ProgramCommand {
    private final PotluckCommand root;
    private final Screen screen;

    ShellCommand(PotluckCommand root, Screen screen) {
        this.root = root;
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        Node node = ControlClient.of(root.data());
        node.snapshotAfter(-1, Duration.ZERO);
        Prompt prompt = new Prompt(node, screen);
        try (CommandLines lines = lines(prompt)) {
            return prompt.run(lines) || screen.interactive();
        }
    }

    private CommandLines lines(Prompt prompt) throws IOException {
        return screen.interactive()
                ? TerminalLines.open(prompt.completion(), root.data())
                : new StreamLines(screen.in());
    }
}
