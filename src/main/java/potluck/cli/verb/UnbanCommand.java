package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `unban USER`: a ban is lifted.
@Command(name = "unban", description = "Lifts a ban; on the device that hosts the tracker.")
final class UnbanCommand implements NodeCommand {
    @Parameters(paramLabel = "USER")
    private String user = "";

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.tracking().lift(user);
        screen.line(user + " may come again");
        return true;
    }
}
