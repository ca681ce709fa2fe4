package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `preview ID`: fetches a file in its order.
@Command(name = "preview", description = "Fetches a file in its order, so that it can be looked at early.")
final class PreviewCommand implements NodeCommand {
    @Parameters(paramLabel = "ID", description = "The number that transfers shows.")
    private long transfer;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.transfers().preview(transfer);
        return true;
    }
}
