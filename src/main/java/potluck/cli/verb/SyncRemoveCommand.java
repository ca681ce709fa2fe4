package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `sync-remove NAME`: a folder is synced no longer.
@Command(name = "sync-remove", description = "Syncs a folder no longer; its files stay.")
final class SyncRemoveCommand implements NodeCommand {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.sync().removeSync(name);
        screen.line("no longer syncing " + name);
        return true;
    }
}
