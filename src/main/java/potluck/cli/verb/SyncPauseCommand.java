package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `sync-pause FOLDER`: holds a sync folder still.
@Command(
        name = "sync-pause",
        description = "Pauses a sync folder: nothing comes, goes or is deleted until sync-resume.")
final class SyncPauseCommand implements NodeCommand {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The sync folder's name; not needed while there is but one.")
    private String name = "";

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = FolderChoice.of(node, name);
        node.sync().pauseSync(folder);
        screen.line(folder + " is paused until sync-resume");
        return true;
    }
}
