package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `cancel ID…`: ends downloads.
@Command(name = "cancel", description = "Cancels downloads.")
final class CancelCommand implements NodeCommand {
    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "ID",
            converter = TransferChoice.Name.class,
            description = TransferChoice.WORDS)
    private List<Long> chosen = List.of();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        List<Long> transfers = new TransferChoice(chosen).active(node);
        for (long transfer : transfers) {
            node.transfers().cancel(transfer);
            screen.line("cancelled " + transfer);
        }
        return true;
    }
}
