package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.node.LinkView;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.Snapshot;

/// `members`, or by its old name `group-info`: who is here and where, and how far away.
@Command(
        name = "members",
        aliases = "group-info",
        description = "Lists who is here: user, IP:port, state; of who is linked also the path and the round trip.")
final class MembersCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /// A member with what its link tells; nothing without one.
    private record Line(
            String user,
            String address,
            String device,
            String state,
            String path,
            String agent,
            String protocol,
            long roundTripMicros) {
        static Line of(MemberView member, Optional<LinkView> link) {
            return new Line(
                    member.user(),
                    member.address(),
                    member.device(),
                    member.state(),
                    link.map(LinkView::path).orElse(""),
                    link.map(LinkView::agent).orElse(""),
                    link.map(LinkView::protocol).orElse(""),
                    link.map(LinkView::roundTripMicros).orElse(0L));
        }

        String text() {
            String way = path.isEmpty() ? "" : "  " + path;
            String trip = roundTripMicros == 0 ? "" : String.format(Locale.ROOT, "  %.1f ms", roundTripMicros / 1000.0);
            return user + "  " + address + "  " + state + way + trip;
        }
    }

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        Snapshot now = node.snapshotAfter(-1, Duration.ZERO);
        List<Line> lines = now.members().stream()
                .map(member -> Line.of(member, now.link(member.user())))
                .toList();
        screen.list(lines, json, Line::text);
        return true;
    }
}
