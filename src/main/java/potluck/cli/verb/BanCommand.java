package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `ban USER`: a member is kept out for a while.
@Command(
        name = "ban",
        description =
                "Keeps a member's device out, for a while or until `unban`; on the device that hosts the tracker.",
        footer = {"", "Example:  potluck ban boris --for 12h"})
final class BanCommand implements NodeCommand {
    @Parameters(paramLabel = "USER")
    private String user = "";

    @Option(
            names = "--for",
            converter = Span.class,
            paramLabel = "TIME",
            description = "Minutes, hours or days, such as 30m, 12h, 7d; without it until it is lifted.")
    private Duration length = Duration.ZERO;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        node.tracking().ban(length, user);
        screen.line(user + " is banned" + (length.isZero() ? "" : " for " + length.toMinutes() + " min"));
        return true;
    }
}
