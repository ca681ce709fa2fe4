package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `remove USER`: a member is one no longer.
@Command(name = "remove", description = "Removes a member from the group; on the device that hosts the tracker.")
final class RemoveCommand implements NodeCommand {
    @Parameters(paramLabel = "USER")
    private String user = "";

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.host().remove(user);
        screen.line(user + " is removed");
        return true;
    }
}
