package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `list-files`: everything on offer.
@Command(name = "list-files", description = "Lists everything on offer: USER : PATH.")
final class ListFilesCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.list(node.files(""), json, file -> file.user() + " : " + file.path());
        return true;
    }
}
