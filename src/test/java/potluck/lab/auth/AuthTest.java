package potluck.lab.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.AccountRules;
import potluck.identity.Accounts;
import potluck.identity.Failures;
import potluck.identity.IdentityFault;
import potluck.identity.PasswordCost;
import potluck.identity.TestClock;
import potluck.kit.FailureCode;
import potluck.kit.Lifecycle;
import potluck.lab.LabFault;
import potluck.lab.LabServer;
import potluck.lab.MessageSocket;
import potluck.lab.Notes;
import potluck.lab.Terms;
import potluck.lab.auth.AuthClient.Welcome;

/// The login server and its client over real connections.
@Timeout(60)
class AuthTest {
    private static final String RIGHT = "correct horse";
    private static final AccountRules RULES =
            new AccountRules(new PasswordCost(8, 1), Duration.ofMinutes(30), Duration.ofHours(12), 5, 100);

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.today();
    private final Notes notes = new Notes();
    private final Notes told = new Notes();
    private final Lifecycle open = new Lifecycle();
    private LabServer server;

    @BeforeEach
    void start() throws IOException {
        Accounts accounts = Accounts.open(folder.resolve("accounts.txt"), RULES, clock);
        Terms terms = new Terms(0, false, 10, Duration.ofMinutes(5));
        server = open.own(LabServer.start(terms, new AuthService(accounts, notes.journal()), notes.journal()));
    }

    @AfterEach
    void close() throws IOException {
        open.close();
    }

    @Test
    void whoRegistersIsLoggedInAndMayTalk() throws IOException {
        AuthClient client = connect();
        Welcome welcome = client.register("Ana", RIGHT);
        assertThat(welcome.user()).isEqualTo("Ana");
        assertThat(welcome.role()).isEqualTo("owner");
        assertThat(client.ask("say", "hello")).isEqualTo("Ana: hello");
        assertThat(client.ask("whoami")).startsWith("Ana, owner, until ");
    }

    @Test
    void theTokenMakesTheNextConnectionNeedNoPasswordEvenAfterARestart() throws IOException {
        String token = connect().register("Ana", RIGHT).token();
        assertThat(connect().resume(token).user()).isEqualTo("Ana");
        server.close();
        start();
        assertThat(connect().resume(token).user()).isEqualTo("Ana");
    }

    @Test
    void anExpiredTokenIsWorthNothing() throws IOException {
        AuthClient client = connect();
        String token = client.register("Ana", RIGHT).token();
        clock.advance(RULES.idle());
        refused(IdentityFault.SESSION_OVER, () -> client.ask("whoami"));
        refused(IdentityFault.SESSION_OVER, () -> connect().resume(token));
    }

    @Test
    void aWrongPasswordIsRefusedAndAfterFiveTheAccountIsLocked() throws IOException {
        connect().register("Ana", RIGHT);
        AuthClient guessing = connect();
        for (int i = 0; i < 5; i++) {
            refused(IdentityFault.LOGIN_WRONG, () -> guessing.logIn("Ana", "wrong horse"));
        }
        refused(IdentityFault.LOGIN_LOCKED, () -> guessing.logIn("Ana", RIGHT));
        clock.advance(Duration.ofMinutes(1));
        assertThat(guessing.logIn("Ana", RIGHT).user()).isEqualTo("Ana");
    }

    @Test
    void strangersAreToldNothing() throws IOException {
        connect().register("Ana", RIGHT);
        AuthClient stranger = connect();
        for (String verb : new String[] {"whoami", "users", "logout", "nonsense"}) {
            refused(LabFault.LOGIN_FIRST, () -> stranger.ask(verb));
        }
        refused(LabFault.LOGIN_FIRST, () -> stranger.ask("login", "Ana"));
        refused(IdentityFault.SESSION_OVER, () -> stranger.resume("made up"));
    }

    @Test
    void onlyTheOwnerDecidesAboutTheOthers() throws IOException {
        AuthClient owner = connect();
        AuthClient member = connect();
        owner.register("Ana", RIGHT);
        member.register("Boris", RIGHT);
        refused(LabFault.OWNER_ONLY, () -> member.ask("users"));
        refused(LabFault.OWNER_ONLY, () -> member.ask("remove", "Ana"));
        assertThat(owner.ask("users")).isEqualTo("Ana, owner; Boris, member");
        assertThat(owner.ask("remove", "Boris")).isEqualTo("Boris is removed.");
        assertThat(owner.ask("remove", "Boris")).isEqualTo("There is no Boris.");
        refused(IdentityFault.SESSION_OVER, () -> member.ask("say", "still here?"));
    }

    @Test
    void aChangedPasswordEndsTheSessionsElsewhere() throws IOException {
        AuthClient here = connect();
        AuthClient elsewhere = connect();
        here.register("Ana", RIGHT);
        elsewhere.logIn("Ana", RIGHT);
        here.changePassword(RIGHT, "battery staple");
        assertThat(here.ask("whoami")).startsWith("Ana");
        refused(IdentityFault.SESSION_OVER, () -> elsewhere.ask("whoami"));
    }

    @Test
    void whoLogsOutIsDisconnectedAndTheTokenIsWorthNothing() throws IOException {
        AuthClient client = connect();
        String token = client.register("Ana", RIGHT).token();
        client.ask("logout");
        refused(LabFault.SERVER_GONE, () -> client.ask("whoami"));
        refused(IdentityFault.SESSION_OVER, () -> connect().resume(token));
    }

    @Test
    void noSecretIsNotedOnEitherSide() throws IOException {
        AuthClient client = connect();
        String token = client.register("Ana", RIGHT).token();
        client.changePassword(RIGHT, "battery staple");
        connect().resume(client.logIn("Ana", "battery staple").token());
        assertThat(notes.events()).contains("the server starts");
        assertThat(String.join("\n", notes.events()) + String.join("\n", told.events()))
                .contains("welcome Ana", "sent: login")
                .doesNotContain("horse", "staple", token);
    }

    @Test
    void whoAsksOnlyForWhatIsRefusedIsDisconnected() throws IOException {
        AuthClient stranger = connect();
        for (int i = 0; i < 20; i++) {
            refused(LabFault.LOGIN_FIRST, () -> stranger.ask("users"));
        }
        refused(LabFault.SERVER_GONE, () -> stranger.ask("users"));
    }

    @Test
    void whatIsNoRequestIsRefusedAndJunkEndsTheConnection() throws IOException {
        AuthClient client = connect();
        client.register("Ana", RIGHT);
        refused(LabFault.NOT_UNDERSTOOD, () -> client.ask("dance"));
        refused(LabFault.NOT_UNDERSTOOD, () -> client.ask("say", "two", "fields"));
        refused(IdentityFault.BAD_USER_NAME, () -> client.register("a/b", RIGHT));
        try (MessageSocket junk = MessageSocket.dial(new InetSocketAddress("localhost", server.port()))) {
            junk.setSoTimeout(30_000);
            junk.getOutputStream().write(new byte[] {(byte) 0x80, 0, 0, 1});
            assertThat(junk.receive()).isEqualTo(Optional.empty());
        }
        assertThat(client.ask("whoami")).startsWith("Ana");
    }

    private static void refused(FailureCode code, ThrowingCallable request) {
        Failures.assertFails(code, request);
    }

    private AuthClient connect() throws IOException {
        return open.own(AuthClient.connect(new InetSocketAddress("localhost", server.port()), told.journal()));
    }
}
