package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `update`: announces the shared folder again.
@Command(name = "update", description = "Announces all files of the shared folder again.")
final class UpdateCommand implements NodeCommand {
    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.line(node.shares().update() + " files on offer");
        return true;
    }
}
