package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.node.Node;
import potluck.node.StatusView;

/// `status`: the group, this device, the tracker.
@Command(name = "status", description = "Shows the group, this device and the tracker.")
final class StatusCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        StatusView status = node.snapshotAfter(-1, Duration.ZERO).status();
        if (json) {
            screen.document(status);
            return true;
        }
        screen.line("group    " + status.group());
        screen.line("role     " + status.role());
        screen.line("user     " + status.user());
        screen.line("address  " + status.address());
        screen.line("tracker  " + status.tracker() + "  " + tracker(status));
        screen.line("members  " + status.members());
        status.notice().lines().forEach(notice -> screen.line("note     " + notice));
        return true;
    }

    private static String tracker(StatusView status) {
        String countdown = status.retryInSeconds() > 0 ? "  next attempt in " + status.retryInSeconds() + " s" : "";
        String reason = status.reason().isEmpty() ? "" : "  " + status.reason();
        return status.trackerState() + countdown + reason;
    }
}
