package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `accept N [DIR]`: takes a parcel, or again what has not arrived of it.
@Command(name = "accept", description = "Takes a parcel that a member has sent here, and waits for it.")
final class AcceptCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "N", description = "The number that parcels shows.")
    private long parcel;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "Where to save it (default: here).")
    private Path folder = Path.of("");

    @Option(names = "--no-wait", description = "Return at once; parcels shows how it goes on.")
    private boolean atOnce;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.parcels().acceptParcel(parcel, folder.toAbsolutePath().normalize());
        return atOnce || new ParcelWaiting(node, screen).untilEnded(parcel);
    }
}
