package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `account-password USER`: another password, and every session of the account ends.
@Command(
        name = "account-password",
        description = "Gives an account another password and ends its sessions; on the device that hosts the tracker.")
final class AccountPasswordCommand implements NodeCommand {
    @Parameters(paramLabel = "USER")
    private String user = "";

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.accounts().resetPassword(user, password.chosen(screen));
        screen.line(user + " has another password");
        return true;
    }
}
