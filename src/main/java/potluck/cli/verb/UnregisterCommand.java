package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `unregister USER FILE…`: withdraws files.
@Command(name = "unregister", description = "Withdraws files, and folders with everything in them.")
final class UnregisterCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "USER", description = "The name of this device's user.")
    private String user = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
    private List<String> files = new ArrayList<>();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        List<Path> paths = OwnFiles.of(node, user, files);
        node.shares().unregister(paths);
        paths.forEach(path -> screen.line("withdrawn " + path));
        return true;
    }
}
