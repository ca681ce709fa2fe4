package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `resolve COPY mine|theirs|both`: ends a conflict.
@Command(
        name = "resolve",
        description = "Ends a conflict: keeps mine, theirs or both; what gives way goes to the trash.")
final class ResolveCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "COPY", description = "The conflict copy, as conflicts lists it.")
    private String copy = "";

    @Parameters(index = "1", paramLabel = "mine|theirs|both")
    private String keep = "";

    @Mixin
    private FolderChoice choice = new FolderChoice();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = choice.of(node);
        node.sync().endConflict(folder, copy, keep);
        screen.line("kept " + keep);
        return true;
    }
}
