package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `account-role USER owner|member`.
@Command(name = "account-role", description = "Makes an account an owner's or a member's; on the tracker's device.")
final class AccountRoleCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "USER")
    private String user = "";

    @Parameters(index = "1", paramLabel = "owner|member")
    private Role role = Role.MEMBER;

    private enum Role {
        OWNER,
        MEMBER
    }

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.accounts().setRole(user, role.name());
        screen.line(user + "  " + role);
        return true;
    }
}
