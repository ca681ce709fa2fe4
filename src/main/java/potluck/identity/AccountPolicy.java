package potluck.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import potluck.kit.Failure;

/// Whether members of a group need an account beside the invite, and the accounts; kept by its tracker as
/// `<group>/accounts.txt` and, while they are needed, the file `accounts.required`. Any thread; the monitor guards the
/// latter.
public final class AccountPolicy {
    private static final String ACCOUNTS = "accounts.txt";
    private static final String REQUIRED = "accounts.required";

    private final Path mark;
    private final Accounts accounts;
    private volatile boolean required;

    private AccountPolicy(Path mark, Accounts accounts) {
        this.mark = mark;
        this.accounts = accounts;
        this.required = Files.exists(mark);
    }

    /// What was decided for this group before; nothing is needed in a new one.
    ///
    /// @throws Failure `ACCOUNTS_DAMAGED`
    public static AccountPolicy open(GroupAuthority authority, InstantSource clock) throws IOException {
        return open(authority, AccountRules.OF_A_GROUP, clock);
    }

    /// As [#open(GroupAuthority, InstantSource)], with other rules.
    public static AccountPolicy open(GroupAuthority authority, AccountRules rules, InstantSource clock)
            throws IOException {
        Path folder = authority.folder();
        return new AccountPolicy(folder.resolve(REQUIRED), Accounts.open(folder.resolve(ACCOUNTS), rules, clock));
    }

    public Accounts accounts() {
        return accounts;
    }

    public boolean required() {
        return required;
    }

    /// From now on, and after a restart. Who is a member already needs an account when its certificate is renewed.
    public synchronized void require(boolean wanted) throws IOException {
        if (wanted) {
            OwnerOnly.write(mark, new byte[0]);
        } else {
            Files.deleteIfExists(mark);
        }
        required = wanted;
    }

    /// Lets somebody in who enrols: by the token of a session, or else by the password.
    ///
    /// @param password may be empty, as may `session`
    /// @param address where the attempt comes from
    /// @return the token of the session that goes on or begins; empty where no account is needed
    /// @throws Failure `ACCOUNT_NEEDED`, `LOGIN_WRONG`, `LOGIN_LOCKED`, `LOGIN_BUSY`, `SESSION_OVER`
    public String admit(UserName user, String password, String session, String address) throws IOException {
        if (!required) {
            return "";
        }
        if (!password.isEmpty()) {
            return accounts.logIn(user, password, address).token();
        }
        renew(user, session);
        return session;
    }

    /// Whether somebody is logged in to an owner's account, in a group where joining takes one.
    public boolean isOwner(UserName user, String session) throws IOException {
        if (!required || session.isEmpty()) {
            return false;
        }
        try {
            Session open = accounts.resume(session);
            return open.user().equals(user) && open.role() == AccountRole.OWNER;
        } catch (Failure over) {
            return false;
        }
    }

    /// Lets a member's certificate be renewed, by the token of its session.
    ///
    /// @throws Failure `ACCOUNT_NEEDED`, `SESSION_OVER`
    public void renew(UserName user, String session) throws IOException {
        if (required) {
            if (session.isEmpty()) {
                throw Failure.of(IdentityFault.ACCOUNT_NEEDED);
            }
            if (!accounts.resume(session).user().equals(user)) {
                throw Failure.of(IdentityFault.SESSION_OVER);
            }
        }
    }
}
