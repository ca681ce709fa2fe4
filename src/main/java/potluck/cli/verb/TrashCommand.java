package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.Node;
import potluck.node.TrashView;

/// `trash`: what others deleted or overwrote.
@Command(name = "trash", description = "Lists what others deleted or overwrote in the last 30 days.")
final class TrashCommand implements NodeCommand {
    @Parameters(arity = "0..1", paramLabel = "WORD", description = "Only paths that contain this.")
    private String word = "";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        List<TrashView> files = node.sync().trash().stream()
                .filter(file -> file.path().contains(word))
                .toList();
        screen.list(files, json, TrashCommand::line);
        return true;
    }

    private static String line(TrashView file) {
        return String.join("  ", file.folder(), file.at().toString(), Sizes.of(file.size()), file.path());
    }
}
