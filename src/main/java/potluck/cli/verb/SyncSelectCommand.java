package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.BranchView;
import potluck.node.Node;

/// `sync-select`: which folders inside a sync folder are kept on this device.
@Command(
        name = "sync-select",
        description = "Keeps only some folders of a sync folder here; without options lists them.")
final class SyncSelectCommand implements NodeCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The sync folder; not needed while there is but one.")
    private String name = "";

    @Option(names = "--add", paramLabel = "PATH", description = "Keep this folder here; . is all of it.")
    private List<String> added = List.of();

    @Option(names = "--remove", paramLabel = "PATH", description = "Keep it here no longer; the others keep theirs.")
    private List<String> removed = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = FolderChoice.of(node, name);
        if (added.isEmpty() && removed.isEmpty()) {
            screen.list(node.sync().branches(folder), json, SyncSelectCommand::line);
            return true;
        }
        for (String path : removed) {
            node.sync().select(folder, inside(path), false);
            screen.line(path + " is kept here no longer; what nobody linked holds stays, the rest is in the trash");
        }
        for (String path : added) {
            node.sync().select(folder, inside(path), true);
            screen.line(path + " is kept here");
        }
        return true;
    }

    /// Without the slashes that people and shells write around it.
    private static String inside(String path) {
        return path.equals(".") ? "" : path.replaceAll("^(\\./)?/*|/+$", "");
    }

    private static String line(BranchView branch) {
        String mark = switch (branch.state()) {
            case "ON" -> "[x] ";
            case "OFF" -> "[ ] ";
            default -> "[-] ";
        };
        return mark + branch.path() + "  " + branch.files() + " files, " + Sizes.of(branch.bytes());
    }
}
