package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.HeldFile;
import potluck.node.Node;

/// `registry`: what is on offer, each file once, and who holds it.
@Command(name = "registry", description = "Lists each file on offer once: SIZE, content, FILE : its holders.")
final class RegistryCommand implements NodeCommand {
    /// So many digits of a content are told to people.
    private static final int SHORT = 12;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Only paths that contain all of these.")
    private String[] query = {};

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        screen.list(HeldFile.of(node.files(String.join(" ", query))), json, RegistryCommand::line);
        return true;
    }

    private static String line(HeldFile file) {
        String content = file.contentId().isEmpty() ? "-".repeat(SHORT) : shortened(file.contentId());
        return Sizes.of(file.size()) + "  " + content + "  " + file.name() + " : " + String.join(", ", file.users());
    }

    private static String shortened(String content) {
        return content.substring(0, Math.min(SHORT, content.length()));
    }
}
