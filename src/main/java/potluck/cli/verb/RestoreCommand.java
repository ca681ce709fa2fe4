package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.kit.Failure;
import potluck.node.Node;
import potluck.node.TrashView;

/// `restore PATH`: a file comes back from the trash.
@Command(name = "restore", description = "Puts a file back from the trash; what is in its place goes to the trash.")
final class RestoreCommand implements NodeCommand {
    @Parameters(paramLabel = "PATH", description = "As trash lists it.")
    private String path = "";

    @Option(names = "--at", paramLabel = "TIME", description = "The newest that came to the trash then: 2026-11-21, …")
    private String at = "";

    @Mixin
    private FolderChoice choice = new FolderChoice();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = choice.of(node);
        TrashView file = node.sync().trash().stream()
                .filter(one -> one.folder().equals(folder) && one.path().equals(path))
                .filter(one -> one.at().toString().startsWith(at))
                .findFirst()
                .orElseThrow(() -> Failure.of(VerbFault.NOT_IN_TRASH, path));
        node.sync().restore(folder, path, file.at());
        screen.line("restored " + path + " of " + file.at());
        return true;
    }
}
