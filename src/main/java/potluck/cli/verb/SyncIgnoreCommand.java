package potluck.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.IgnoreView;
import potluck.node.Node;

/// `sync-ignore`: which files of a sync folder are left alone on this device.
@Command(
        name = "sync-ignore",
        description =
                "Leaves files of a sync folder alone, as .gitignore does; without a pattern shows what is left out.")
final class SyncIgnoreCommand implements NodeCommand {
    @Parameters(paramLabel = "PATTERN", arity = "0..*", description = "Lines for this device's own list.")
    private List<String> patterns = List.of();

    @Option(names = "--remove", description = "Take the lines out of the list instead.")
    private boolean remove;

    @Option(names = "--preview", description = "Only say what would be left out.")
    private boolean preview;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Mixin
    private FolderChoice choice = new FolderChoice();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = choice.of(node);
        IgnoreView now = node.sync().ignored(folder);
        String list = changed(now.list());
        boolean changes = !list.equals(now.list());
        IgnoreView then = changes ? node.sync().ignoredBy(folder, list, now.group()) : now;
        boolean good = then.bad().size() <= now.bad().size();
        if (changes && good && !preview) {
            node.sync().ignore(folder, list);
        }
        if (json) {
            screen.document(then);
        } else {
            show(screen, then, preview || !good ? "would skip " : "skips ");
        }
        return good;
    }

    private String changed(String list) {
        List<String> lines = new ArrayList<>(list.lines().toList());
        lines.removeAll(patterns);
        if (!remove) {
            lines.addAll(patterns);
        }
        return patterns.isEmpty() ? list : String.join("\n", lines) + "\n";
    }

    private static void show(Screen screen, IgnoreView view, String verb) {
        screen.line(verb + view.files() + " files, " + Sizes.of(view.bytes()));
        view.first().forEach(path -> screen.line("  " + path));
        if (view.files() > view.first().size()) {
            screen.line("  …");
        }
        view.bad().forEach(bad -> screen.note(bad.list() + ", line " + bad.line() + ": " + bad.reason()));
    }
}
