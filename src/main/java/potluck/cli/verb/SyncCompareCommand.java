package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.cli.print.UnifiedLines;
import potluck.kit.Failure;
import potluck.node.ComparisonView;
import potluck.node.DifferenceView;
import potluck.node.KeptVersion;
import potluck.node.Node;
import potluck.node.VersionPair;
import potluck.node.VersionView;

/// `sync-compare PATH [OTHER]`: what differs between two versions of a file.
@Command(
        name = "sync-compare",
        description =
                "Prints what differs between two versions of a file of a sync folder: of a conflict copy and what has its "
                        + "name, of a file and its newest version in the trash, or of two files.")
final class SyncCompareCommand implements NodeCommand {
    @Parameters(index = "0", paramLabel = "PATH", description = "As sync-files, conflicts or trash lists it.")
    private String path = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "Another file of the folder.")
    private String other = "";

    @Option(names = "--at", paramLabel = "TIME", description = "The newest that came to the trash then: 2026-11-21, …")
    private String at = "";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Mixin
    private FolderChoice choice = new FolderChoice();

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        String folder = choice.of(node);
        VersionPair pair = pair(node, folder);
        KeptVersion left = pair.left().version();
        KeptVersion right = pair.right().version();
        ComparisonView comparison = node.sync().compare(folder, left, right);
        if (json) {
            screen.document(comparison);
        } else if (comparison.areTexts()) {
            texts(screen, pair, comparison);
        } else {
            screen.line("- " + facts(pair.left(), comparison.left()));
            screen.line("+ " + facts(pair.right(), comparison.right()));
            screen.line(difference(node, folder, left, right));
            screen.note(comparison.reason());
        }
        return true;
    }

    private VersionPair pair(Node node, String folder) throws IOException {
        List<VersionView> versions = node.sync().versions(folder, path);
        if (!other.isEmpty()) {
            return new VersionPair(wanted(versions), inPlace(node.sync().versions(folder, other), other));
        }
        return VersionPair.of(versions, wanted(versions).version())
                .orElseThrow(() -> Failure.of(VerbFault.ONE_VERSION, path));
    }

    private VersionView wanted(List<VersionView> versions) throws Failure {
        if (at.isEmpty()) {
            return inPlace(versions, path);
        }
        return versions.stream()
                .filter(view -> !view.version().isInPlace())
                .filter(view -> view.version().trashed().toString().startsWith(at))
                .findFirst()
                .orElseThrow(() -> Failure.of(VerbFault.NOT_IN_TRASH, path));
    }

    /// Of a file that is gone, the newest that is kept.
    private static VersionView inPlace(List<VersionView> versions, String path) throws Failure {
        return versions.stream()
                .filter(view -> view.version().equals(KeptVersion.inPlace(path)))
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .orElseThrow(() -> Failure.of(VerbFault.ONE_VERSION, path));
    }

    private static void texts(Screen screen, VersionPair pair, ComparisonView comparison) {
        UnifiedLines.of(header(pair.left()), header(pair.right()), comparison.stretches())
                .forEach(screen::text);
        if (comparison.places() == 0) {
            screen.note(
                    comparison.left().equals(comparison.right())
                            ? "both are the same"
                            : "all lines are the same; what they end in, or a byte order mark, is not");
        }
    }

    private static String header(VersionView view) {
        return view.version().path() + "\t" + view.at() + (view.user().isEmpty() ? "" : " " + view.user());
    }

    private static String facts(VersionView view, String content) {
        return String.join("  ", header(view).replace("\t", "  "), Sizes.of(view.size()), content)
                .strip();
    }

    private static String difference(Node node, String folder, KeptVersion left, KeptVersion right) throws IOException {
        DifferenceView found = new DifferenceView("FURTHER", 0);
        while (found.state().equals("FURTHER")) {
            found = node.sync().firstDifference(folder, left, right, found.at());
        }
        return found.state().equals("SAME") ? "both are the same" : "first difference at byte " + found.at();
    }
}
