package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `members`, or by its old name `group-info`: who is here and where.
@Command(name = "members", aliases = "group-info", description = "Lists who is here: user, IP:port, state.")
final class MembersCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.list(
                node.snapshotAfter(-1, Duration.ZERO).members(),
                json,
                member -> member.user() + "  " + member.address() + "  " + member.state());
        return true;
    }
}
