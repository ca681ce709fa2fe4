package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `sync-revert`: gives up what was done in a receive-only folder.
@Command(
        name = "sync-revert",
        description = "Makes a receive-only folder as the others have it; what was changed here goes to the trash.")
final class SyncRevertCommand implements NodeCommand {
    @Mixin
    private FolderChoice choice = new FolderChoice();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = choice.of(node);
        node.sync().revertSync(folder);
        screen.line(folder + " becomes as the others have it; what was changed here is in the trash");
        return true;
    }
}
