package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `pause ID…`: holds downloads until they are resumed.
@Command(name = "pause", description = "Holds downloads until they are resumed; what was fetched stays.")
final class PauseCommand implements NodeCommand {
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
        node.transfers().pause(transfers);
        screen.line("paused " + transfers.size());
        return true;
    }
}
