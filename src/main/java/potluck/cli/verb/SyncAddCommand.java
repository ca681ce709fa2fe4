package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.Node;
import potluck.node.SyncForecast;

/// `sync-add DIR`: begins to sync a folder.
@Command(name = "sync-add", description = "Begins to sync a folder, in a mode of its own.")
final class SyncAddCommand implements NodeCommand {
    @Parameters(paramLabel = "DIR")
    private Path place = Path.of("");

    @Option(names = "--name", description = "What the others call it, too (default: ${DEFAULT-VALUE}).")
    private String name = "sync";

    @Option(names = "--mode", description = "union, two-way, send-only, receive-only (default: ${DEFAULT-VALUE}).")
    private String mode = "two-way";

    @Option(names = "--dry-run", description = "Only say what the first sync would do.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON document; with --dry-run.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        Path folder = place.toAbsolutePath().normalize();
        if (dryRun) {
            forecast(node.sync().forecastSync(name, folder, mode), screen);
            return true;
        }
        node.sync().addSync(name, folder, mode);
        screen.line("syncing " + folder + " as " + name + ", " + mode);
        return true;
    }

    private void forecast(SyncForecast would, Screen screen) {
        if (json) {
            screen.document(would);
            return;
        }
        if (would.members() == 0) {
            screen.note("nobody who is linked syncs a folder called " + name + " so");
        }
        screen.line("get " + would.get() + " files " + Sizes.of(would.getBytes()) + ", give " + would.give()
                + " files " + Sizes.of(would.giveBytes()) + ", " + would.conflicts() + " conflicts, "
                + would.replaced() + " to the trash, " + would.same() + " equal");
        would.disputed().forEach(path -> screen.line("  " + path));
    }
}
