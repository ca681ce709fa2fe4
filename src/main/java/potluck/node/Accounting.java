package potluck.node;

import java.io.IOException;
import java.util.List;

/// What can be asked of the accounts of a group, by its host and by owners.
public interface Accounting {
    AccountsView accounts() throws IOException;

    /// Whether joining takes an account beside the invite, from now on and after a restart. Who is a member already
    /// needs one when its certificate is renewed, within a few days.
    void requireAccounts(boolean required) throws IOException;

    /// @param role `OWNER` or `MEMBER`
    void addAccount(String user, String password, String role) throws IOException;

    /// Ends the account's sessions, too; its member stays until the certificate runs out, or is removed from the group.
    void removeAccount(String user) throws IOException;

    /// Gives an account another password and ends its sessions.
    void resetPassword(String user, String password) throws IOException;

    /// @param role `OWNER` or `MEMBER`
    void setRole(String user, String role) throws IOException;

    /// The accounts in the order in which they were made, and whether they are needed.
    record AccountsView(boolean required, List<AccountView> accounts) {
        public AccountsView {
            accounts = List.copyOf(accounts);
        }
    }

    /// @param role `OWNER` or `MEMBER`
    record AccountView(String user, String role) {}
}
