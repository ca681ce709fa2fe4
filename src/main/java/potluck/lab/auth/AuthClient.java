package potluck.lab.auth;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import potluck.identity.Addresses;
import potluck.kit.Failure;
import potluck.lab.Journal;
import potluck.lab.LabFault;
import potluck.lab.MessageSocket;

/// A client of the login server: each call sends a request and waits for its answer. One thread.
public final class AuthClient implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final MessageSocket socket;
    private final Journal journal;

    private AuthClient(MessageSocket socket, Journal journal) {
        this.socket = socket;
        this.journal = journal;
    }

    /// What a member is welcomed with.
    ///
    /// @param token continues the session over another connection
    public record Welcome(String user, String role, String token, String expires) {}

    /// @throws Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`
    public static AuthClient connect(InetSocketAddress server, Journal journal) throws IOException {
        MessageSocket socket = MessageSocket.dial(server);
        socket.setSoTimeout((int) ANSWER.toMillis());
        journal.note("connected to " + Addresses.text(server));
        return new AuthClient(socket, journal);
    }

    /// @throws Failure what the server refuses: `ACCOUNT_TAKEN`, `PASSWORD_UNFIT`, `BAD_USER_NAME`
    public Welcome register(String user, String password) throws IOException {
        return welcome(Fields.of("register", user, password));
    }

    /// @throws Failure what the server refuses: `LOGIN_WRONG`, `LOGIN_LOCKED`, `LOGIN_BUSY`
    public Welcome logIn(String user, String password) throws IOException {
        return welcome(Fields.of("login", user, password));
    }

    /// @throws Failure what the server refuses: `SESSION_OVER`
    public Welcome resume(String token) throws IOException {
        return welcome(Fields.of("resume", token));
    }

    /// @throws Failure what the server refuses: `LOGIN_WRONG`, `PASSWORD_UNFIT`
    public Welcome changePassword(String old, String fresh) throws IOException {
        return welcome(Fields.of("password", old, fresh));
    }

    /// Sends a verb with its fields; what the server says to it.
    ///
    /// @throws Failure what the server refuses
    public String ask(String verb, String... fields) throws IOException {
        Fields answer = exchange(Fields.of(verb, fields));
        return answer.rest().isEmpty() ? "" : answer.get(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        journal.note("disconnected");
    }

    private Welcome welcome(Fields request) throws IOException {
        Fields answer = exchange(request);
        if (!answer.verb().equals("welcome") || !answer.has(4)) {
            throw Failure.of(LabFault.NOT_UNDERSTOOD, answer.verb());
        }
        return new Welcome(answer.get(0), answer.get(1), answer.get(2), answer.get(3));
    }

    private Fields exchange(Fields request) throws IOException {
        journal.note("sent: " + request.verb());
        Fields answer = answer(request);
        journal.note("received: " + answer.verb());
        if (answer.verb().equals("refused") && answer.has(2)) {
            throw Failure.reported(answer.get(0), answer.get(1));
        }
        return answer;
    }

    private Fields answer(Fields request) throws IOException {
        try {
            socket.send(request.message());
            Optional<String> message = socket.receive();
            return Fields.parse(message.orElseThrow(() -> Failure.of(LabFault.SERVER_GONE)));
        } catch (SocketException | SocketTimeoutException e) {
            throw Failure.because(e, LabFault.SERVER_GONE);
        }
    }
}
