package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.FileView;
import potluck.node.Node;

/// `send FILE1, FILE2`: fetches files by name from whoever holds them and waits for all.
@Command(name = "send", description = "Has files sent here by whoever holds them, and waits until all are saved.")
final class SendCommand implements NodeCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Names, apart by spaces or commas.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--to", paramLabel = "DIR", description = "Where to save them (default: here).")
    private Path folder = Path.of("");

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        Set<String> offered = anyComma() ? names(node.files("")) : Set.of();
        List<String> names = Names.of(files, offered::contains);
        List<Long> transfers = node.shares().send(names, folder.toAbsolutePath().normalize());
        return new Waiting(node, screen).untilEnded(transfers);
    }

    private boolean anyComma() {
        return files.stream().anyMatch(file -> file.contains(","));
    }

    private static Set<String> names(List<FileView> offers) {
        Set<String> names = new HashSet<>();
        for (FileView offer : offers) {
            names.add(offer.path());
            names.add(offer.path().substring(offer.path().replace('\\', '/').lastIndexOf('/') + 1));
        }
        return names;
    }
}
