package potluck.ui.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import potluck.node.ComparisonView;
import potluck.node.ComparisonView.Stretch;
import potluck.node.KeptVersion;
import potluck.node.VersionView;

/// Versions of files for tests, and how they differ.
final class CompareSamples {
    static final Instant NOON = FileSamples.NOON;

    private CompareSamples() {}

    static VersionView here(Path folder, String path, String user) {
        return new VersionView(KeptVersion.inPlace(path), user, NOON, 2300, folder.resolve(path));
    }

    static VersionView trashed(Path folder, String path, Instant at) {
        return new VersionView(new KeptVersion(path, at), "", at.minusSeconds(3600), 2100, folder.resolve(path));
    }

    /// One line changed, one removed, one added, and many equal ones between.
    static ComparisonView texts() {
        return new ComparisonView(
                "",
                List.of(
                        same(1, 20),
                        new Stretch(false, List.of("soup"), List.of("borscht")),
                        same(21, 30),
                        new Stretch(false, List.of("bread"), List.of()),
                        same(31, 60),
                        new Stretch(false, List.of(), List.of("cake"))),
                "1a2b".repeat(16),
                "3c4d".repeat(16));
    }

    static ComparisonView noTexts(String reason) {
        return new ComparisonView(reason, List.of(), "1a2b".repeat(16), "3c4d".repeat(16));
    }

    static Stretch same(int from, int to) {
        List<String> lines =
                IntStream.rangeClosed(from, to).mapToObj(i -> "dish " + i).toList();
        return new Stretch(true, lines, lines);
    }
}
