package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `move WHERE ID…`: another place for downloads that wait.
@Command(name = "move", description = "Moves waiting downloads in the queue: first, up, down or last.")
final class MoveCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "WHERE", description = "first, up, down or last.")
    private String where = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ID",
            converter = TransferChoice.Name.class,
            description = TransferChoice.WORDS)
    private List<Long> chosen = List.of();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.transfers().move(new TransferChoice(chosen).active(node), where);
        return true;
    }
}
