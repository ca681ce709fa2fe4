package potluck.cli.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.identity.AccountRules;
import potluck.identity.Accounts;
import potluck.lab.Journal;
import potluck.lab.LabServer;
import potluck.lab.Terms;
import potluck.lab.auth.AuthService;

/// `lab auth serve`.
@Command(
        name = "serve",
        description = {
            "Lets clients register and log in; a session token makes the next connection need no password.",
            "The first account is the owner's. Of passwords and tokens only hashes are kept."
        },
        footer = {
            "",
            "Messages have a header of four bytes with their length: docs/LAB.md.",
            "",
            "Example:  potluck lab auth serve --accounts accounts.txt --idle 60"
        })
final class AuthServeCommand implements ProgramCommand {
    static final int PORT = 5011;

    private static final int AT_ONCE = 200;
    private static final Duration STAY = Duration.ofHours(12);

    private final Screen screen;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Mixin
    private LogOption log = new LogOption();

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "Where the accounts are kept (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of("accounts.txt");

    @Option(
            names = "--idle",
            converter = Seconds.class,
            paramLabel = "S",
            description = "Seconds without use after which a session ends (default: 1800).")
    private Duration idle = AccountRules.USUAL.idle();

    @Option(
            names = "--longest",
            converter = Seconds.class,
            paramLabel = "S",
            description = "Seconds after which a session ends in any case (default: 43200).")
    private Duration longest = AccountRules.USUAL.longest();

    AuthServeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        AccountRules usual = AccountRules.USUAL;
        AccountRules rules = new AccountRules(usual.cost(), idle, longest, usual.sessions(), usual.accounts());
        Accounts accounts = Accounts.open(file.toAbsolutePath(), rules, InstantSource.system());
        Terms terms = options.terms(PORT, AT_ONCE, STAY, screen);
        try (Journal journal = log.journal(screen::line, screen);
                LabServer server = LabServer.start(terms, new AuthService(accounts, journal), journal)) {
            new ServerRun(server, screen).untilEnd("login", terms.open());
        }
        return true;
    }
}
