package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.Node;
import potluck.node.SyncView;

/// `sync`: the folders that are kept equal.
@Command(name = "sync", description = "Lists the sync folders and what is still to come.")
final class SyncCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.list(node.snapshotAfter(-1, Duration.ZERO).sync(), json, SyncCommand::line);
        return true;
    }

    private static String line(SyncView folder) {
        String amounts = folder.files() + " files, " + Sizes.of(folder.bytes()) + ", " + folder.pending() + " pending, "
                + folder.conflicts() + " conflicts";
        return String.join(
                        "  ", folder.name(), folder.folder(), folder.mode(), folder.state(), amounts, folder.reason())
                .strip();
    }
}
