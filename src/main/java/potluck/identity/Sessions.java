package potluck.identity;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is logged in. One thread at a time: [Accounts] guards it.
final class Sessions {
    private static final int TOKEN_BYTES = 32;

    private final AccountFile file;
    private final AccountRules rules;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(AccountFile file, AccountRules rules, InstantSource clock) {
        this.file = file;
        this.rules = rules;
        this.clock = clock;
    }

    Session begin(Account account) throws IOException {
        dropExpired();
        makeRoom(account.name());
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        return keep(new OpenSession(OpenSession.key(token), account.name(), now, now), account, token);
    }

    /// Empty when there is no such session, or none any more.
    Optional<Session> resume(String token) throws IOException {
        dropExpired();
        @Nullable OpenSession session = file.sessions().get(OpenSession.key(token));
        @Nullable Account account = session == null ? null : file.accounts().get(session.user());
        if (session == null || account == null) {
            return Optional.empty();
        }
        return Optional.of(keep(session.usedAt(clock.instant()), account, token));
    }

    void end(String token) throws IOException {
        if (file.sessions().remove(OpenSession.key(token)) != null) {
            file.write();
        }
    }

    /// Every session of `name`; to be written by the caller.
    void endAll(UserName name) {
        file.sessions().values().removeIf(session -> session.user().equals(name));
    }

    private Session keep(OpenSession session, Account account, String token) throws IOException {
        file.sessions().put(session.key(), session);
        file.write();
        return new Session(account.name(), account.role(), token, session.expires(rules));
    }

    private void dropExpired() {
        Instant now = clock.instant();
        file.sessions().values().removeIf(session -> !now.isBefore(session.expires(rules)));
    }

    /// The oldest sessions give way.
    private void makeRoom(UserName name) {
        List<OpenSession> own = file.sessions().values().stream()
                .filter(session -> session.user().equals(name))
                .toList();
        own.stream()
                .limit(Math.max(0, own.size() - rules.sessions() + 1L))
                .forEach(session -> file.sessions().remove(session.key()));
    }
}
