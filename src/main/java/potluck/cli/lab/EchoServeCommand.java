package potluck.cli.lab;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.Journal;
import potluck.lab.LabServer;
import potluck.lab.Terms;
import potluck.lab.echo.EchoService;

/// `lab echo serve`.
@Command(
        name = "serve",
        description = {
            "Sends back what clients send. A client's line “exit” ends its connection, “stop” ends the server.",
            "Tells of every event: start, listening, connected, received, sent, disconnected, stop."
        },
        footer = {"", "Example:  potluck lab echo serve --port 5007", "then      nc localhost 5007"})
final class EchoServeCommand implements ProgramCommand {
    static final int PORT = 5007;

    private static final int AT_ONCE = 1000;
    private static final Duration STAY = Duration.ofHours(12);

    private final Screen screen;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Mixin
    private LogOption log = new LogOption();

    EchoServeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        Terms terms = options.terms(PORT, AT_ONCE, STAY, screen);
        try (Journal journal = log.journal(screen::line, screen);
                LabServer server = LabServer.start(terms, new EchoService(journal), journal)) {
            new ServerRun(server, screen).untilEnd("echo", terms.open());
        }
        return true;
    }
}
