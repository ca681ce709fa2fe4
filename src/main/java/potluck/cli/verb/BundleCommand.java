package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `bundle`: a file for whoever is to help.
@Command(
        name = "bundle",
        description = {
            "Writes a zip file for whoever is to help: a diagnosis, versions, settings, and the log since the start.",
            "Names, addresses, paths and file names in it are replaced by stand-ins, the same name always by the same."
        },
        footer = {"", "Example:  potluck bundle support.zip"})
final class BundleCommand implements NodeCommand {
    @Parameters(paramLabel = "FILE", description = "The file; one that is there is replaced.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private record Written(String file) {}

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        node.diagnosis().bundle(absolute);
        if (json) {
            screen.document(new Written(absolute.toString()));
        } else {
            screen.line("Written: " + absolute);
        }
        return true;
    }
}
