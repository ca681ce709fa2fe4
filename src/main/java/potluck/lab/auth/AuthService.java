package potluck.lab.auth;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import potluck.identity.Accounts;
import potluck.lab.Journal;
import potluck.lab.MessageSocket;
import potluck.lab.Service;
import potluck.lab.Visit;

/// Lets clients register, log in, and go on with the session of an earlier connection; then answers what members ask.
/// In messages with a length header. Passwords, tokens and what members say stay out of the journal.
public final class AuthService implements Service {
    private static final Duration FOR_STRANGERS = Duration.ofSeconds(30);
    private static final Duration FOR_MEMBERS = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final Journal journal;

    public AuthService(Accounts accounts, Journal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    @Override
    public Afterwards serve(Visit visit) throws IOException {
        MessageSocket socket = visit.socket();
        Desk desk = new Desk(accounts, socket.getInetAddress().getHostAddress());
        Optional<String> message = next(socket, desk);
        while (message.isPresent()) {
            Fields request = Fields.parse(message.get());
            journal.note("received from " + visit.client() + ": " + request.verb());
            Fields answer = desk.answer(request);
            journal.note("sent to " + visit.client() + ": " + shown(answer));
            socket.send(answer.message());
            message = desk.isOpen() ? next(socket, desk) : Optional.empty();
        }
        return Afterwards.GO_ON;
    }

    private static Optional<String> next(MessageSocket socket, Desk desk) throws IOException {
        Duration patience = desk.isLoggedIn() ? FOR_MEMBERS : FOR_STRANGERS;
        socket.setSoTimeout((int) patience.toMillis());
        return socket.receive();
    }

    private static String shown(Fields answer) {
        return switch (answer.verb()) {
            case "welcome", "refused" -> answer.verb() + " " + answer.get(0);
            default -> answer.verb();
        };
    }
}
