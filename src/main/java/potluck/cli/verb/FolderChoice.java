package potluck.cli.verb;

import java.util.List;
import picocli.CommandLine.Option;
import potluck.kit.Failure;
import potluck.node.Node;
import potluck.node.SyncView;

/// Which sync folder a verb means: the one that is named, or the only one.
final class FolderChoice {
    @Option(
            names = "--folder",
            paramLabel = "NAME",
            description = "The sync folder; not needed while there is but one.")
    private String name = "";

    /// @throws Failure `WHICH_FOLDER`
    String of(Node node) throws Failure {
        return of(node, name);
    }

    /// @throws Failure `WHICH_FOLDER`
    static String of(Node node, String name) throws Failure {
        if (!name.isEmpty()) {
            return name;
        }
        List<String> all = node.snapshot().sync().stream().map(SyncView::name).toList();
        if (all.size() != 1) {
            throw Failure.of(VerbFault.WHICH_FOLDER, all.isEmpty() ? "–" : String.join(", ", all));
        }
        return all.getFirst();
    }
}
