package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `retry ID`: starts a transfer again where it stopped, and waits for it.
@Command(name = "retry", description = "Starts a failed or cancelled transfer again where it stopped.")
final class RetryCommand implements NodeCommand {
    @Parameters(paramLabel = "ID", description = "The number that transfers shows.")
    private long transfer;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.retry(transfer);
        return new Waiting(node, screen).untilEnded(List.of(transfer));
    }
}
