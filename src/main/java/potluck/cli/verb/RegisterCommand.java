package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.kit.Failure;
import potluck.node.Node;

/// `register USER FILE…`: offers files.
@Command(name = "register", description = "Offers files, and folders with everything in them.")
final class RegisterCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "USER", description = "The name of this device's user.")
    private String user = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
    private List<String> files = new ArrayList<>();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        List<Path> paths = OwnFiles.of(node, user, files);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Failure.of(VerbFault.NO_SUCH_FILE, path);
            }
        }
        node.shares().register(paths);
        paths.forEach(path -> screen.line("offered " + path));
        return true;
    }
}
