package potluck.lab.auth;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import potluck.identity.AccountRole;
import potluck.identity.Accounts;
import potluck.identity.Session;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.lab.LabFault;

/// What the login server answers to one client. One thread.
final class Desk {
    private static final int PATIENCE = 20;

    private final Accounts accounts;
    private final String address;
    private Optional<String> token = Optional.empty();
    private boolean open = true;
    private int refused;

    /// @param address where the client is, for the lock-out
    Desk(Accounts accounts, String address) {
        this.accounts = accounts;
        this.address = address;
    }

    /// Whether the client may go on; nobody who only asks for what is refused may for ever.
    boolean isOpen() {
        return open && refused < PATIENCE;
    }

    boolean isLoggedIn() {
        return token.isPresent();
    }

    Fields answer(Fields request) throws IOException {
        try {
            return switch (request.shape()) {
                case "register/2" -> welcome(accounts.register(UserName.parse(request.get(0)), request.get(1)));
                case "login/2" -> welcome(accounts.logIn(UserName.parse(request.get(0)), request.get(1), address));
                case "resume/1" -> welcome(accounts.resume(request.get(0)));
                default -> answer(request, member());
            };
        } catch (Failure e) {
            refused++;
            return Fields.of("refused", e.code(), e.sentence());
        }
    }

    /// Asks every time: a session can end while its connection goes on.
    private Session member() throws IOException {
        if (token.isEmpty()) {
            throw Failure.of(LabFault.LOGIN_FIRST);
        }
        return accounts.resume(token.get());
    }

    private Fields answer(Fields request, Session who) throws IOException {
        return switch (request.shape()) {
            case "say/1" -> Fields.of("said", who.user() + ": " + request.get(0));
            case "whoami/0" ->
                Fields.of("said", who.user() + ", " + word(who.role()) + ", until " + word(who.expires()));
            case "password/2" -> welcome(accounts.changePassword(who.user(), request.get(0), request.get(1), address));
            case "users/0" -> users(who);
            case "remove/1" -> remove(who, UserName.parse(request.get(0)));
            case "logout/0" -> logOut(who);
            default -> throw Failure.of(LabFault.NOT_UNDERSTOOD, request.verb());
        };
    }

    private Fields users(Session who) throws Failure {
        requireOwner(who);
        List<Accounts.Entry> all = accounts.list();
        return Fields.of(
                "said",
                all.stream().map(one -> one.user() + ", " + word(one.role())).collect(Collectors.joining("; ")));
    }

    private Fields remove(Session who, UserName name) throws IOException {
        requireOwner(who);
        return Fields.of("said", accounts.remove(name) ? name + " is removed." : "There is no " + name + ".");
    }

    private Fields logOut(Session who) throws IOException {
        accounts.logOut(who.token());
        open = false;
        return Fields.of("bye");
    }

    private Fields welcome(Session session) {
        refused = 0;
        token = Optional.of(session.token());
        return Fields.of(
                "welcome", session.user().text(), word(session.role()), session.token(), word(session.expires()));
    }

    private static void requireOwner(Session who) throws Failure {
        if (who.role() != AccountRole.OWNER) {
            throw Failure.of(LabFault.OWNER_ONLY);
        }
    }

    private static String word(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String word(AccountRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
