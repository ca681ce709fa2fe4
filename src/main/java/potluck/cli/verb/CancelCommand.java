package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `cancel ID`: ends a transfer.
@Command(name = "cancel", description = "Cancels a transfer.")
final class CancelCommand implements NodeCommand {
    @Parameters(paramLabel = "ID", description = "The number that transfers shows.")
    private long transfer;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.cancel(transfer);
        screen.line("cancelled " + transfer);
        return true;
    }
}
