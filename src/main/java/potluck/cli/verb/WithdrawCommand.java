package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// `withdraw N…`: offers parcels no more.
@Command(name = "withdraw", description = "Withdraws parcels of this device from whoever has not got them.")
final class WithdrawCommand implements NodeCommand {
    @Parameters(arity = "1..*", paramLabel = "N", description = "Numbers that parcels shows.")
    private List<Long> parcels = List.of();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        for (long parcel : parcels) {
            node.parcels().withdrawParcel(parcel);
            screen.line("withdrawn " + parcel);
        }
        return true;
    }
}
