package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `decline N…`: does not take parcels.
@Command(name = "decline", description = "Declines parcels that members have sent here.")
final class DeclineCommand implements NodeCommand {
    @Parameters(arity = "1..*", paramLabel = "N", description = "Numbers that parcels shows.")
    private List<Long> parcels = List.of();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        for (long parcel : parcels) {
            node.parcels().declineParcel(parcel);
            screen.line("declined " + parcel);
        }
        return true;
    }
}
