package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `resume ID…`: lets held downloads go on.
@Command(name = "resume", description = "Lets held downloads go on.")
final class ResumeCommand implements NodeCommand {
    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "ID",
            converter = TransferChoice.Name.class,
            description = TransferChoice.WORDS)
    private List<Long> chosen = List.of();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        List<Long> transfers =
                new TransferChoice(chosen).of(node, transfer -> transfer.state().equals("PAUSED"));
        node.transfers().resume(transfers);
        screen.line("resumed " + transfers.size());
        return true;
    }
}
