package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `undo`: takes back the last `resolve`.
@Command(name = "undo", description = "Takes back the last resolve of a folder.")
final class UndoCommand implements NodeCommand {
    @Mixin
    private FolderChoice choice = new FolderChoice();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = choice.of(node);
        node.sync().undoConflict(folder);
        screen.line("taken back");
        return true;
    }
}
