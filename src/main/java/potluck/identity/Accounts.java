package potluck.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import potluck.identity.Hashing.Turn;
import potluck.kit.Failure;

/// Accounts with passwords, and the sessions of those who are logged in; kept in one file that only its owner may read,
/// of passwords and tokens nothing but hashes. Who has to wait after wrong passwords stands beside it, in
/// `<file>.attempts`.
///
/// Any thread. The monitor guards `file` and `sessions`; hashes are computed outside it, so that nobody who is logged
/// in waits for
/// somebody who logs in.
public final class Accounts {
    /// In characters, as `LONGEST`.
    public static final int SHORTEST = 8;

    public static final int LONGEST = 128;

    private final AccountFile file;
    private final AccountRules rules;
    private final Sessions sessions;
    private final SecureRandom random = new SecureRandom();
    private final Attempts attempts;
    private final Hashing hashing = new Hashing();
    private final PasswordHash nobody;

    private Accounts(AccountFile file, AccountRules rules, Attempts attempts, InstantSource clock) {
        this.file = file;
        this.rules = rules;
        this.sessions = new Sessions(file, rules, clock);
        this.attempts = attempts;
        this.nobody = PasswordHash.ofNone(rules.cost(), random);
    }

    /// An account as its owner sees it in a list.
    public record Entry(UserName user, AccountRole role) {}

    /// Those in `file`, none when it does not exist; its folder does.
    ///
    /// @throws Failure `ACCOUNTS_DAMAGED`
    public static Accounts open(Path file, AccountRules rules, InstantSource clock) throws IOException {
        Attempts attempts = Attempts.open(file.resolveSibling(file.getFileName() + ".attempts"), clock);
        return new Accounts(AccountFile.read(file), rules, attempts, clock);
    }

    /// Makes an account and begins its first session; the first account of all is the owner's.
    ///
    /// @throws Failure `PASSWORD_UNFIT`, `ACCOUNT_TAKEN`, `ACCOUNTS_FULL`, `LOGIN_BUSY`
    public Session register(UserName name, String password) throws IOException {
        PasswordHash hash = hashForNew(name, password);
        synchronized (this) {
            requireFree(name);
            AccountRole role = file.accounts().isEmpty() ? AccountRole.OWNER : AccountRole.MEMBER;
            Account account = new Account(name, role, hash);
            file.accounts().put(name, account);
            return sessions.begin(account);
        }
    }

    /// Makes an account for somebody else.
    ///
    /// @throws Failure `PASSWORD_UNFIT`, `ACCOUNT_TAKEN`, `ACCOUNTS_FULL`, `LOGIN_BUSY`
    public void add(UserName name, String password, AccountRole role) throws IOException {
        PasswordHash hash = hashForNew(name, password);
        synchronized (this) {
            requireFree(name);
            file.accounts().put(name, new Account(name, role, hash));
            file.write();
        }
    }

    /// Gives an account another password without asking for the old one, and ends its sessions.
    ///
    /// @throws Failure `PASSWORD_UNFIT`, `NO_SUCH_ACCOUNT`, `LOGIN_BUSY`
    public void resetPassword(UserName name, String password) throws IOException {
        requireFit(name, password);
        requireAccount(name);
        PasswordHash hash = hash(password);
        synchronized (this) {
            file.accounts().put(name, requireAccount(name).with(hash));
            sessions.endAll(name);
            file.write();
        }
    }

    /// @throws Failure `NO_SUCH_ACCOUNT`
    public synchronized void setRole(UserName name, AccountRole role) throws IOException {
        file.accounts().put(name, requireAccount(name).with(role));
        file.write();
    }

    /// Begins a session. A name that does not exist takes as long, and fails in the same way, as a wrong password.
    ///
    /// @param address where the attempt comes from
    /// @throws Failure `LOGIN_WRONG`, `LOGIN_LOCKED`, `LOGIN_BUSY`
    public Session logIn(UserName name, String password, String address) throws IOException {
        PasswordHash proven = prove(name, password, address);
        PasswordHash kept = proven.cost().equals(rules.cost()) ? proven : hash(password);
        return begin(name, proven, kept);
    }

    /// Changes a password, ends every session of the account, and begins a new one.
    ///
    /// @throws Failure `PASSWORD_UNFIT`, `LOGIN_WRONG`, `LOGIN_LOCKED`, `LOGIN_BUSY`
    public Session changePassword(UserName name, String old, String fresh, String address) throws IOException {
        requireFit(name, fresh);
        PasswordHash proven = prove(name, old, address);
        PasswordHash kept = hash(fresh);
        synchronized (this) {
            requireUnchanged(name, proven);
            sessions.endAll(name);
            return begin(name, proven, kept);
        }
    }

    /// Continues a session; from now on it may be idle anew.
    ///
    /// @throws Failure `SESSION_OVER` when there is none, or none any more
    public synchronized Session resume(String token) throws IOException {
        return sessions.resume(token).orElseThrow(() -> Failure.of(IdentityFault.SESSION_OVER));
    }

    /// Ends a session; one that is unknown has ended already.
    public synchronized void logOut(String token) throws IOException {
        sessions.end(token);
    }

    /// All accounts, oldest first.
    public synchronized List<Entry> list() {
        return file.accounts().values().stream()
                .map(account -> new Entry(account.name(), account.role()))
                .toList();
    }

    /// The account's role; empty when there is no such account.
    public synchronized Optional<AccountRole> role(UserName name) {
        return Optional.ofNullable(file.accounts().get(name)).map(Account::role);
    }

    /// Removes an account and ends its sessions; whether there was one.
    public synchronized boolean remove(UserName name) throws IOException {
        boolean there = file.accounts().remove(name) != null;
        if (there) {
            sessions.endAll(name);
            file.write();
        }
        return there;
    }

    /// What the account is kept with, if this is its password.
    private PasswordHash prove(UserName name, String password, String address) throws IOException {
        try (Turn _ = hashing.turn()) {
            attempts.begin(name, address);
            Optional<PasswordHash> kept = kept(name);
            boolean right = kept.orElse(nobody).matches(password);
            if (!right || kept.isEmpty()) {
                throw Failure.of(IdentityFault.LOGIN_WRONG);
            }
            attempts.succeeded(name, address);
            return kept.get();
        }
    }

    private PasswordHash hashForNew(UserName name, String password) throws IOException {
        requireFit(name, password);
        requireFree(name);
        return hash(password);
    }

    private PasswordHash hash(String password) throws IOException {
        try (Turn _ = hashing.turn()) {
            return PasswordHash.of(password, rules.cost(), random);
        }
    }

    private synchronized Optional<PasswordHash> kept(UserName name) {
        return Optional.ofNullable(file.accounts().get(name)).map(Account::password);
    }

    /// @param proven what the password was compared with; the account may have changed since
    private synchronized Session begin(UserName name, PasswordHash proven, PasswordHash kept) throws IOException {
        Account account = requireUnchanged(name, proven).with(kept);
        file.accounts().put(name, account);
        return sessions.begin(account);
    }

    private Account requireUnchanged(UserName name, PasswordHash proven) throws Failure {
        @Nullable Account account = file.accounts().get(name);
        if (account == null || account.password() != proven) {
            throw Failure.of(IdentityFault.LOGIN_WRONG);
        }
        return account;
    }

    private synchronized Account requireAccount(UserName name) throws Failure {
        @Nullable Account account = file.accounts().get(name);
        if (account == null) {
            throw Failure.of(IdentityFault.NO_SUCH_ACCOUNT, name);
        }
        return account;
    }

    private synchronized void requireFree(UserName name) throws Failure {
        if (file.accounts().containsKey(name)) {
            throw Failure.of(IdentityFault.ACCOUNT_TAKEN, name);
        }
        if (file.accounts().size() >= rules.accounts()) {
            throw Failure.of(IdentityFault.ACCOUNTS_FULL, rules.accounts());
        }
    }

    private static void requireFit(UserName name, String password) throws Failure {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = composed.codePointCount(0, composed.length());
        if (length < SHORTEST || length > LONGEST || composed.equalsIgnoreCase(name.text())) {
            throw Failure.of(IdentityFault.PASSWORD_UNFIT, SHORTEST, LONGEST);
        }
    }
}
