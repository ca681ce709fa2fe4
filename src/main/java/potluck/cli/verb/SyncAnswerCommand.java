package potluck.cli.verb;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `sync-answer delete|keep`: what becomes of files that others deleted in masses.
@Command(
        name = "sync-answer",
        description = "Lets a folder that asks go on: delete what others deleted, or keep it everywhere.")
final class SyncAnswerCommand implements NodeCommand {
    /// What a person may answer.
    enum Answer {
        delete,
        keep
    }

    @Parameters(paramLabel = "delete|keep")
    private Answer answer = Answer.keep;

    @Mixin
    private FolderChoice choice = new FolderChoice();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = choice.of(node);
        node.sync().answerSync(folder, answer == Answer.delete);
        screen.line(folder + " goes on");
        return true;
    }
}
