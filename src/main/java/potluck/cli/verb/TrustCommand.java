package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `trust [USER [DIR]]`: parcels of a member are accepted by themselves, or are no longer.
@Command(
        name = "trust",
        description =
                "Accepts every parcel of a member by itself from now on, into DIR; --off ends that. Without a user:"
                        + " lists whose are.")
final class TrustCommand implements NodeCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "USER")
    private @Nullable String user;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "Where they go (default: here).")
    private Path folder = Path.of("");

    @Option(names = "--off", description = "Ask about this member’s parcels again.")
    private boolean off;

    @Option(names = "--json", description = "Print one JSON document; without a user.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        if (user == null) {
            screen.list(node.parcels().trusted(), json, member -> member.user() + "  " + member.folder());
        } else if (off) {
            node.parcels().distrust(user);
            screen.line("parcels of " + user + " are asked about");
        } else {
            Path place = folder.toAbsolutePath().normalize();
            node.parcels().trust(user, place);
            screen.line("parcels of " + user + " go to " + place);
        }
        return true;
    }
}
