package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.MemberView;
import potluck.node.Node;

/// `send-to USER[,USER…] PATH…`: offers files and folders to members and to nobody else.
@Command(
        name = "send-to",
        description = "Offers files and folders to members alone, who accept or decline; prints the parcel’s number.")
final class SendToCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "USER[,USER]", description = "Members that are here, apart by commas.")
    private String users = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--wait", description = "Return when everybody has got or declined it.")
    private boolean wait;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        Set<String> members = new HashSet<>();
        node.snapshotAfter(-1, Duration.ZERO).members().stream()
                .map(MemberView::user)
                .forEach(members::add);
        long parcel = node.parcels()
                .sendTo(
                        Names.of(List.of(users), members::contains),
                        paths.stream()
                                .map(path -> path.toAbsolutePath().normalize())
                                .toList());
        screen.line("parcel " + parcel);
        return !wait || new ParcelWaiting(node, screen).untilEnded(parcel);
    }
}
