package potluck.cli.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.Dialogue;
import potluck.lab.Journal;

/// `lab greet connect`.
@Command(
        name = "connect",
        description = {
            "Lets itself be greeted, and sends standard input, line by line.",
            "“exit” ends the connection, “forget” makes the server forget your name."
        },
        footer = {"", "Example:  potluck lab greet connect --port 5010"})
final class GreetConnectCommand implements ProgramCommand {
    private final Screen screen;

    @Mixin
    private ConnectOptions options = new ConnectOptions();

    @Mixin
    private LogOption log = new LogOption();

    GreetConnectCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        InetSocketAddress server = options.server(GreetServeCommand.PORT, screen);
        try (Journal journal = log.journal(screen::note, screen);
                Dialogue dialogue = Dialogue.inMessages(server, journal)) {
            new Typing(dialogue, screen).untilEnd();
        }
        return true;
    }
}
