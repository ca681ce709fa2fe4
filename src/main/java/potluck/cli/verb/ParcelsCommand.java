package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.ParcelLines;
import potluck.cli.print.Screen;
import potluck.node.Node;
import potluck.node.ParcelView;

/// `parcels`: files sent to particular members, both ways.
@Command(
        name = "parcels",
        description = "Lists the files that members have sent each other alone, and how each parcel stands.")
final class ParcelsCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        List<ParcelView> parcels = node.parcels().parcels();
        if (json) {
            screen.document(parcels);
        } else {
            parcels.forEach(parcel -> ParcelLines.of(parcel).forEach(screen::line));
        }
        return true;
    }
}
