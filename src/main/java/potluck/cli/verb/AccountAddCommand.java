package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `account-add USER`: somebody may join with a password from now on.
@Command(
        name = "account-add",
        description = "Makes an account; on the device that hosts the tracker. The password is asked for; where nobody"
                + " watches it is a line of standard input.")
final class AccountAddCommand implements NodeCommand {
    @Parameters(paramLabel = "USER", description = "The name in the group.")
    private String user = "";

    @Option(names = "--owner", description = "The account is an owner's.")
    private boolean owner;

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.accounts().addAccount(user, password.chosen(screen), owner ? "OWNER" : "MEMBER");
        screen.line(user + " has an account");
        return true;
    }
}
