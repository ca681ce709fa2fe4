package potluck.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import potluck.kit.Failure;
import potluck.node.ComparisonView;
import potluck.node.ComparisonView.Stretch;
import potluck.node.KeptVersion;
import potluck.node.VersionView;
import potluck.sync.folder.SyncFault;

/// Two versions of one of the [PosedFiles] for pictures, and how they differ.
final class PosedVersions {
    private static final String PATH = "2026/Plan.txt";
    private static final Instant SPRING = Instant.parse("2026-04-03T09:30:00Z");
    private static final String HASH = "9f2c41d07be85a36";

    static final List<VersionView> ALL = List.of(
            new VersionView(KeptVersion.inPlace(PATH), "Boris", SPRING, 2_300, Path.of(PATH)),
            new VersionView(
                    new KeptVersion(PATH, SPRING.plusSeconds(7200)),
                    "",
                    SPRING.minusSeconds(86_400),
                    2_140,
                    Path.of(PATH)));

    private static final Stretch FIRST = same(
            "# Summer 2026",
            "",
            "Everybody brings something to the table.",
            "",
            "## Who",
            "Ana, Boris, Вера, Димитър",
            "",
            "## When",
            "Saturday, the first week of July");

    static final ComparisonView TEXTS = new ComparisonView(
            "",
            List.of(
                    FIRST,
                    new Stretch(
                            false,
                            List.of("From noon on."),
                            List.of(
                                    "From three in the afternoon on; whoever can comes sooner and helps with the tables.")),
                    same("", "## What", "| who | brings |", "| Ana | soup |"),
                    new Stretch(
                            false,
                            List.of("| Boris | bread |", "| Boris | plates |"),
                            List.of("| Boris | rye bread |")),
                    same("| Вера | баница |"),
                    new Stretch(false, List.of(), List.of("| Димитър | шопска салата |", "| Димитър | music |")),
                    same("", "## How to get there", "Bus 12, last stop.")),
            HASH,
            new StringBuilder(HASH).reverse().toString());

    static final ComparisonView BYTES = new ComparisonView(
            Failure.coded(Failure.of(SyncFault.NOT_TEXT, PATH)), List.of(), TEXTS.left(), TEXTS.right());

    private PosedVersions() {}

    private static Stretch same(String... lines) {
        return new Stretch(true, List.of(lines), List.of(lines));
    }
}
