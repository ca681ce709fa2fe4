package potluck.node;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import potluck.identity.AccountPolicy;
import potluck.identity.AccountRole;
import potluck.identity.Accounts;
import potluck.identity.IdentityFault;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.kit.Log;

/// The accounts of the group whose tracker is here, in plain values. Any thread.
record AccountDesk(AccountPolicy policy, Log log) implements Accounting {
    AccountDesk {
        log = log.category("security");
    }

    @Override
    public AccountsView accounts() {
        List<AccountView> all =
                policy.accounts().list().stream().map(AccountDesk::view).toList();
        return new AccountsView(policy.required(), all);
    }

    @Override
    public void requireAccounts(boolean required) throws IOException {
        policy.require(required);
        log.info("", required ? "joining takes an account from now on" : "joining takes no account from now on");
    }

    @Override
    public void addAccount(String user, String password, String role) throws IOException {
        AccountRole wanted = role(role);
        policy.accounts().add(UserName.parse(user), password, wanted);
        log.info(user, "account made, {}", wanted);
    }

    @Override
    public void removeAccount(String user) throws IOException {
        if (!policy.accounts().remove(UserName.parse(user))) {
            throw Failure.of(IdentityFault.NO_SUCH_ACCOUNT, user);
        }
        log.info(user, "account removed");
    }

    @Override
    public void resetPassword(String user, String password) throws IOException {
        policy.accounts().resetPassword(UserName.parse(user), password);
        log.info(user, "password reset");
    }

    @Override
    public void setRole(String user, String role) throws IOException {
        AccountRole wanted = role(role);
        policy.accounts().setRole(UserName.parse(user), wanted);
        log.info(user, "account is now {}", wanted);
    }

    /// @throws Failure `UNKNOWN_WORD`
    static AccountRole role(String word) throws Failure {
        for (AccountRole role : AccountRole.values()) {
            if (role.name().equals(word.toUpperCase(Locale.ROOT))) {
                return role;
            }
        }
        throw Failure.of(NodeFault.UNKNOWN_WORD, word, List.of(AccountRole.values()));
    }

    private static AccountView view(Accounts.Entry entry) {
        return new AccountView(entry.user().text(), entry.role().name());
    }
}
