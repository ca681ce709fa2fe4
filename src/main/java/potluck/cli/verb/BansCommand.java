package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.node.BanView;
import potluck.node.Node;

/// `bans`: who is kept out, and until when.
@Command(name = "bans", description = "Lists who is kept out and until when; on the device that hosts the tracker.")
final class BansCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.list(node.tracking().bans(), json, BansCommand::line);
        return true;
    }

    private static String line(BanView ban) {
        return ban.user() + "  " + (ban.isForever() ? "until it is lifted" : "until " + ban.until());
    }
}
