package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.node.InviteView;
import potluck.node.Node;

/// `invite`: a fresh invite, alone on its line.
@Command(name = "invite", description = "Makes a new invite; on the device that hosts the tracker.")
final class InviteCommand implements NodeCommand {
    @Option(
            names = "--hours",
            converter = Count.class,
            paramLabel = "H",
            description = "How long it is good for (default ${DEFAULT-VALUE}).")
    private int hours = 24;

    @Option(
            names = "--uses",
            converter = Count.class,
            paramLabel = "N",
            description = "How many devices may use it (default ${DEFAULT-VALUE}).")
    private int uses = 10;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        InviteView invite = node.host().invite(Duration.ofHours(hours), uses);
        if (json) {
            screen.document(invite);
        } else {
            screen.line(invite.link());
            screen.note("good until " + invite.expires() + " for " + invite.uses() + " devices");
            screen.note("or type the code " + invite.code() + " until "
                    + invite.codeExpires().truncatedTo(ChronoUnit.SECONDS));
        }
        return true;
    }
}
