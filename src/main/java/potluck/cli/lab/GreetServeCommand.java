package potluck.cli.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.Journal;
import potluck.lab.LabServer;
import potluck.lab.Terms;
import potluck.lab.greet.GreetService;
import potluck.lab.greet.KnownClients;

/// `lab greet serve`.
@Command(
        name = "serve",
        description = "Asks clients for their name, and greets them by it when they come again from the same address.",
        footer = {
            "",
            "Messages have a header of four bytes with their length: docs/LAB.md.",
            "",
            "Example:  potluck lab greet serve --names known-clients.txt"
        })
final class GreetServeCommand implements ProgramCommand {
    static final int PORT = 5010;

    private static final int AT_ONCE = 1000;
    private static final Duration STAY = Duration.ofHours(12);

    private final Screen screen;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Mixin
    private LogOption log = new LogOption();

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "Where the names are kept (default: ${DEFAULT-VALUE}).")
    private Path names = Path.of("known-clients.txt");

    GreetServeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        KnownClients known = KnownClients.open(names.toAbsolutePath());
        Terms terms = options.terms(PORT, AT_ONCE, STAY, screen);
        try (Journal journal = log.journal(screen::line, screen);
                LabServer server = LabServer.start(terms, new GreetService(known, journal), journal)) {
            new ServerRun(server, screen).untilEnd("greeting", terms.open());
        }
        return true;
    }
}
