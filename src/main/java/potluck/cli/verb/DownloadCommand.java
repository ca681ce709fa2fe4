package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `download USER PATH SAVE_TO`: fetches one file and waits for it.
@Command(name = "download", description = "Fetches what USER offers as PATH and waits until it is saved.")
final class DownloadCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "USER")
    private String user = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "The path as list-files shows it.")
    private String path = "";

    @Parameters(index = "2", paramLabel = "SAVE_TO", description = "A file, or an existing folder.")
    private Path saveTo = Path.of("");

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        long transfer = node.download(user, path, saveTo.toAbsolutePath().normalize());
        return new Waiting(node, screen).untilEnded(List.of(transfer));
    }
}
