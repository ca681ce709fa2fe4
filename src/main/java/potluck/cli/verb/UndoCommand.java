package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `undo`: takes back the last `resolve`.
@Command(name = "undo", description = "Takes back the last resolve of a folder.")
final class UndoCommand implements NodeCommand {
    @Option(names = "--folder", paramLabel = "NAME", description = "The sync folder (default: ${DEFAULT-VALUE}).")
    private String folder = "sync";

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.undoConflict(folder);
        screen.line("taken back");
        return true;
    }
}
