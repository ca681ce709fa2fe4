package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `sync-add DIR`: begins to sync a folder.
@Command(name = "sync-add", description = "Begins to sync a folder, in a mode of its own.")
final class SyncAddCommand implements NodeCommand {
    @Parameters(paramLabel = "DIR")
    private Path place = Path.of("");

    @Option(names = "--name", description = "What the others call it, too (default: ${DEFAULT-VALUE}).")
    private String name = "sync";

    @Option(names = "--mode", description = "union, two-way, send-only, receive-only (default: ${DEFAULT-VALUE}).")
    private String mode = "two-way";

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        Path folder = place.toAbsolutePath().normalize();
        node.addSync(name, folder, mode);
        screen.line("syncing " + folder + " as " + name + ", " + mode);
        return true;
    }
}
