package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.ConflictView;
import potluck.node.Node;

/// `conflicts`: the files of which two versions are kept.
@Command(name = "conflicts", description = "Lists the files of which two versions are kept.")
final class ConflictsCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.list(node.sync().conflicts(), json, ConflictsCommand::line);
        return true;
    }

    private static String line(ConflictView conflict) {
        return String.join(
                "  ", conflict.folder(), conflict.copy(), words(conflict.lost()), "against", words(conflict.kept()));
    }

    private static String words(ConflictView.Version version) {
        return version.user().isEmpty()
                ? "nothing"
                : version.user() + " " + version.at() + " " + Sizes.of(version.size());
    }
}
