package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `retry ID…`: starts downloads again where they stopped, and waits for them.
@Command(name = "retry", description = "Starts failed or cancelled downloads again where they stopped.")
final class RetryCommand implements NodeCommand {
    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "ID",
            converter = TransferChoice.Name.class,
            description = TransferChoice.WORDS)
    private List<Long> chosen = List.of();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        List<Long> transfers = new TransferChoice(chosen)
                .of(node, transfer -> transfer.ended() && !transfer.state().equals("DONE"));
        for (long transfer : transfers) {
            node.transfers().retry(transfer);
        }
        return new Waiting(node, screen).untilEnded(transfers);
    }
}
