package potluck.cli.verb;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.node.Accounting.AccountsView;
import potluck.node.Node;

/// `accounts`: who has an account, and whether joining takes one.
@Command(
        name = "accounts",
        description = "Lists the group's accounts and whether joining takes one; on the device that hosts the tracker.")
final class AccountsCommand implements NodeCommand {
    @Option(names = "--required", paramLabel = "on|off", description = "Makes joining take an account, or not.")
    private @Nullable Switch required;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private enum Switch {
        on,
        off
    }

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        if (required != null) {
            node.accounts().requireAccounts(required == Switch.on);
        }
        AccountsView accounts = node.accounts().accounts();
        if (json) {
            screen.document(accounts);
        } else {
            screen.note(accounts.required() ? "joining takes an account" : "joining takes no account");
            accounts.accounts().forEach(account -> screen.line(account.user() + "  " + account.role()));
        }
        return true;
    }
}
