package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `export-members FILE`: the mapping file, where the user wants it.
@Command(name = "export-members", description = "Writes who is here and where to FILE, a line each: Name – IP:port.")
final class ExportMembersCommand implements NodeCommand {
    @Parameters(paramLabel = "FILE", description = "The file; one that is there is replaced.")
    private Path file = Path.of("");

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        node.tracking().exportMembers(absolute);
        screen.line("Written: " + absolute);
        return true;
    }
}
