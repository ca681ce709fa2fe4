package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `account-remove USER`: an account is none any more.
@Command(
        name = "account-remove",
        description =
                "Removes an account; on the device that hosts the tracker. Who is a member stays one for some days;"
                        + " “remove USER” ends that at once.")
final class AccountRemoveCommand implements NodeCommand {
    @Parameters(paramLabel = "USER")
    private String user = "";

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.accounts().removeAccount(user);
        screen.line(user + " has no account any more");
        return true;
    }
}
