package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.print.TransferLines;
import potluck.node.Node;

/// `transfers`: what is and was fetched and served.
@Command(name = "transfers", description = "Lists transfers in both directions.")
final class TransfersCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.list(node.snapshotAfter(-1, Duration.ZERO).transfers(), json, TransferLines::of);
        return true;
    }
}
