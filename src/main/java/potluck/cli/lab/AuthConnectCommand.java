package potluck.cli.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.print.Secrets;
import potluck.cli.verb.ProgramCommand;
import potluck.identity.SessionFile;
import potluck.kit.Failure;
import potluck.lab.Journal;
import potluck.lab.auth.AuthClient;
import potluck.lab.auth.AuthClient.Welcome;

/// `lab auth connect`.
@Command(
        name = "connect",
        description = {
            "Goes on with the last session, or logs in, and then sends what is typed, line by line:",
            "“whoami”, “password”, “users” and “remove NAME” (for the owner), “logout”, “exit”; anything else is said."
        },
        footer = {
            "",
            "The password is asked for; where nobody watches it is the first line of standard input.",
            "",
            "Example:  potluck lab auth connect --user ana --new"
        })
final class AuthConnectCommand implements ProgramCommand {
    private final Screen screen;

    @Mixin
    private ConnectOptions options = new ConnectOptions();

    @Mixin
    private LogOption log = new LogOption();

    @Option(names = "--user", paramLabel = "U", description = "Your name. Asked for when not given.")
    private @Nullable String user;

    @Option(names = "--new", description = "Make an account first.")
    private boolean fresh;

    @Option(
            names = "--session",
            paramLabel = "FILE",
            description = "Where the session's token is kept (default: ${DEFAULT-VALUE}).")
    private Path session = Path.of("lab-session.txt");

    AuthConnectCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        InetSocketAddress server = options.server(AuthServeCommand.PORT, screen);
        SessionFile kept = new SessionFile(session);
        try (Journal journal = log.journal(screen::note, screen);
                AuthClient client = AuthClient.connect(server, journal)) {
            Optional<Welcome> again = fresh ? Optional.empty() : resumed(client, kept);
            Welcome welcome = again.isPresent() ? again.get() : loggedIn(client);
            kept.keep(welcome.token());
            screen.line("Welcome, " + welcome.user() + " (" + welcome.role() + "), until " + welcome.expires() + ".");
            new AuthTyping(client, kept, screen).untilEnd();
        }
        return true;
    }

    /// Empty when there was no session, or there is none any more.
    private Optional<Welcome> resumed(AuthClient client, SessionFile kept) throws IOException {
        Optional<String> token = kept.token();
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(client.resume(token.get()));
        } catch (Failure over) {
            screen.note(over.sentence());
            kept.forget();
            return Optional.empty();
        }
    }

    private Welcome loggedIn(AuthClient client) throws IOException {
        Secrets secrets = new Secrets(screen);
        String name = user != null ? user : secrets.name();
        String password = secrets.password("Password: ");
        return fresh ? client.register(name, password) : client.logIn(name, password);
    }
}
