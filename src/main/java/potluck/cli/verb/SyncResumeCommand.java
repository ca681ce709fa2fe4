package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `sync-resume FOLDER`: lets a paused sync folder go on.
@Command(
        name = "sync-resume",
        description = "Goes on with a paused sync folder; what was done here and elsewhere meanwhile meets.")
final class SyncResumeCommand implements NodeCommand {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The sync folder's name; not needed while there is but one.")
    private String name = "";

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = FolderChoice.of(node, name);
        node.sync().resumeSync(folder);
        screen.line(folder + " goes on");
        return true;
    }
}
