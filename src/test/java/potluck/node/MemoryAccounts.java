package potluck.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;

/// Accounts in memory. Any thread; `passwords` tells the last one given to each.
public final class MemoryAccounts implements Accounting {
    public final Map<String, String> passwords = new LinkedHashMap<>();

    private final List<AccountView> accounts = new CopyOnWriteArrayList<>();
    private volatile boolean required;

    @Override
    public AccountsView accounts() {
        return new AccountsView(required, accounts);
    }

    @Override
    public void requireAccounts(boolean wanted) {
        required = wanted;
    }

    @Override
    public synchronized void addAccount(String user, String password, String role) throws IOException {
        if (accounts.stream().anyMatch(account -> account.user().equals(user))) {
            throw Failure.of(IdentityFault.ACCOUNT_TAKEN, user);
        }
        accounts.add(new AccountView(user, role));
        passwords.put(user, password);
    }

    @Override
    public synchronized void removeAccount(String user) throws IOException {
        if (!accounts.removeIf(account -> account.user().equals(user))) {
            throw Failure.of(IdentityFault.NO_SUCH_ACCOUNT, user);
        }
    }

    @Override
    public synchronized void resetPassword(String user, String password) {
        passwords.put(user, password);
    }

    @Override
    public synchronized void setRole(String user, String role) {
        List<AccountView> changed = new ArrayList<>(accounts);
        changed.replaceAll(account -> account.user().equals(user) ? new AccountView(user, role) : account);
        accounts.clear();
        accounts.addAll(changed);
    }
}
