package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.ChangeView;
import potluck.node.Node;

/// `history`: who changed which file of the sync folders last.
@Command(name = "history", description = "Lists who changed which file last, the newest first.")
final class HistoryCommand implements NodeCommand {
    @Parameters(arity = "0..1", paramLabel = "WORD", description = "Only paths that contain this.")
    private String word = "";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        List<ChangeView> changes = node.sync().history().stream()
                .filter(change -> change.path().contains(word))
                .toList();
        screen.list(changes, json, HistoryCommand::line);
        return true;
    }

    private static String line(ChangeView change) {
        String what = change.deleted() ? "deleted" : Sizes.of(change.size());
        return String.join("  ", change.folder(), change.at().toString(), change.user(), what, change.path());
    }
}
