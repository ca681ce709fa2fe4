package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `priority LEVEL ID…`: who goes first among downloads that wait.
@Command(name = "priority", description = "Gives downloads a priority: high, normal or low.")
final class PriorityCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "LEVEL", description = "high, normal or low.")
    private String level = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ID",
            converter = TransferChoice.Name.class,
            description = TransferChoice.WORDS)
    private List<Long> chosen = List.of();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.transfers().prefer(new TransferChoice(chosen).active(node), level);
        return true;
    }
}
