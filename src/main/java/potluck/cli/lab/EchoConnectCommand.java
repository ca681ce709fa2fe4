package potluck.cli.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.Dialogue;
import potluck.lab.Journal;
import potluck.lab.echo.EchoClient;

/// `lab echo connect`.
@Command(
        name = "connect",
        description = "Sends standard input to an echo server, line by line, and prints what comes back.",
        footer = {"", "Example:  printf 'hello\\nexit\\n' | potluck lab echo connect --port 5007"})
final class EchoConnectCommand implements ProgramCommand {
    private final Screen screen;

    @Mixin
    private ConnectOptions options = new ConnectOptions();

    @Mixin
    private LogOption log = new LogOption();

    EchoConnectCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        InetSocketAddress server = options.server(EchoServeCommand.PORT, screen);
        try (Journal journal = log.journal(screen::note, screen);
                Dialogue dialogue = EchoClient.connect(server, journal)) {
            new Typing(dialogue, screen).untilEnd();
        }
        return true;
    }
}
