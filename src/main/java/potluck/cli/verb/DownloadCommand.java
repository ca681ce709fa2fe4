package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.FileView;
import potluck.node.Node;

/// `download USER PATH SAVE_TO`: fetches a file, or a folder with everything in it, and waits for it.
@Command(name = "download", description = "Fetches what USER offers as PATH, file or folder, and waits for it.")
final class DownloadCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "USER")
    private String user = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "The path as list-files shows it.")
    private String path = "";

    @Parameters(index = "2", paramLabel = "SAVE_TO", description = "A file, or an existing folder.")
    private Path saveTo = Path.of("");

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        Path target = saveTo.toAbsolutePath().normalize();
        List<Long> transfers = isFolder(node)
                ? node.shares().downloadFolder(user, path, target)
                : List.of(node.shares().download(user, path, target));
        return new Waiting(node, screen).untilEnded(transfers);
    }

    /// A file of that very path comes first; while nobody can be asked it is taken for one.
    private boolean isFolder(Node node) {
        try {
            List<String> offered = node.files(path).stream()
                    .filter(file -> file.user().equals(user))
                    .map(FileView::path)
                    .toList();
            return !offered.contains(path) && offered.stream().anyMatch(this::isBelow);
        } catch (IOException unknown) {
            return false;
        }
    }

    private boolean isBelow(String offered) {
        String folder = path.endsWith("/") || path.endsWith("\\") ? path.substring(0, path.length() - 1) : path;
        return offered.startsWith(folder + "/") || offered.startsWith(folder + "\\");
    }
}
