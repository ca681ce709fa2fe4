package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `stop`: the device leaves the group and ends.
@Command(name = "stop", description = "Ends the running device.")
final class StopCommand implements NodeCommand {
    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.close();
        screen.line("stopped");
        return true;
    }
}
