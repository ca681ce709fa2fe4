package potluck.lab.greet;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.kit.Text;
import potluck.lab.Journal;
import potluck.lab.Service;
import potluck.lab.Visit;

/// Greets whom it knows by name, asks whom it does not, and then answers every message until the client says `exit`.
/// `forget` makes it forget the client's name. In messages with a length header.
public final class GreetService implements Service {
    private static final int NAMES_ASKED = 3;
    private static final int LONGEST_SAID = 1000;
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final KnownClients known;
    private final Journal journal;

    public GreetService(KnownClients known, Journal journal) {
        this.known = known;
        this.journal = journal;
    }

    @Override
    public Afterwards serve(Visit visit) throws IOException {
        visit.socket().setSoTimeout((int) SILENCE.toMillis());
        Optional<UserName> name = greeted(visit);
        if (name.isPresent()) {
            converse(visit, name.get());
        }
        return Afterwards.GO_ON;
    }

    /// Empty when the client does not say its name.
    private Optional<UserName> greeted(Visit visit) throws IOException {
        InetAddress address = visit.socket().getInetAddress();
        Optional<UserName> name = known.name(address);
        if (name.isPresent()) {
            say(visit, "Hello again, " + name.get() + "!");
            return name;
        }
        name = asked(visit);
        if (name.isPresent()) {
            known.remember(address, name.get());
            say(visit, "Hello, " + name.get() + "! I shall know you the next time.");
        }
        return name;
    }

    private Optional<UserName> asked(Visit visit) throws IOException {
        String question = "I do not know you yet. What is your name?";
        for (int i = 0; i < NAMES_ASKED; i++) {
            say(visit, question);
            Optional<String> said = hear(visit);
            if (said.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(UserName.parse(said.get().strip()));
            } catch (Failure unfit) {
                question = unfit.sentence();
            }
        }
        return Optional.empty();
    }

    private void converse(Visit visit, UserName name) throws IOException {
        for (Optional<String> said = hear(visit); said.isPresent(); said = hear(visit)) {
            switch (said.get().strip()) {
                case "exit" -> {
                    say(visit, "Goodbye, " + name + "!");
                    return;
                }
                case "forget" -> {
                    known.forget(visit.socket().getInetAddress());
                    say(visit, "I have forgotten your name.");
                }
                default -> say(visit, "You said: " + Text.escape(said.get(), LONGEST_SAID));
            }
        }
    }

    private void say(Visit visit, String text) throws IOException {
        journal.note("sent to " + visit.client() + ": " + text);
        visit.socket().send(text);
    }

    private Optional<String> hear(Visit visit) throws IOException {
        Optional<String> said = visit.socket().receive();
        said.ifPresent(text -> journal.note("received from " + visit.client() + ": " + text));
        return said;
    }
}
