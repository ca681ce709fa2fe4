package potluck.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `search WORD…`: what is on offer under a path with all these words.
@Command(name = "search", description = "Lists what is on offer under a path with all these words.")
final class SearchCommand implements NodeCommand {
    @Parameters(arity = "1..*", paramLabel = "WORD")
    private List<String> words = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.list(node.files(String.join(" ", words)), json, file -> file.user() + " : " + file.path());
        return true;
    }
}
