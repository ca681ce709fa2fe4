package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.Node;
import potluck.node.SyncFileView;

/// `sync-files`: all files of a sync folder, and how each stands.
@Command(
        name = "sync-files",
        description =
                "Lists all files of a sync folder and how each stands. Which members have a file is asked for, and "
                        + "known a moment later.")
final class SyncFilesCommand implements NodeCommand {
    @Parameters(arity = "0..1", paramLabel = "WORD", description = "Only paths that contain this.")
    private String word = "";

    @Mixin
    private FolderChoice folder = new FolderChoice();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        List<SyncFileView> files = node.sync().syncFiles(folder.of(node)).stream()
                .filter(file -> file.path().contains(word))
                .toList();
        screen.list(files, json, SyncFilesCommand::line);
        return true;
    }

    private static String line(SyncFileView file) {
        String holders = file.holders().isEmpty() ? "–" : String.join(", ", file.holders());
        String line = String.join("  ", file.state(), Sizes.of(file.size()), holders, file.path());
        return file.reason().isEmpty() ? line : line + "  " + file.reason();
    }
}
