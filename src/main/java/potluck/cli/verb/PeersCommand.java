package potluck.cli.verb;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.node.Node;
import potluck.node.PeerView;

/// `peers`: who is joined at the tracker.
@Command(
        name = "peers",
        description = "Lists who is joined: user, IP:port, since when, last heard when, number of files; on the device"
                + " that hosts the tracker.")
final class PeersCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.list(node.tracking().peers(), json, PeersCommand::line);
        return true;
    }

    private static String line(PeerView peer) {
        return String.join(
                "  ", peer.user(), peer.address(), second(peer.joined()), second(peer.heard()), "" + peer.files());
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
