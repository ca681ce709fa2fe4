package potluck.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import potluck.kit.Failure;

/// Which files of a folder are left alone: presets first, then the lists that travel, in the order of their names, then
/// the personal one; of all lines that fit a name the last decides. What lies in an ignored folder is ignored, whatever
/// other lines say. Immutable and pure.
public final class IgnoreRules {
    /// Nothing is ignored.
    public static final IgnoreRules NONE = new IgnoreRules(List.of(), List.of());

    private static final int MOST = 1000;
    private static final int ASCII_END = 128;
    private static final String NO_PRESETS = "#presets off";

    /// A line that does not count, and why.
    ///
    /// @param line counted from 1
    public record BadLine(String list, int line, Failure why) {}

    private final List<IgnorePattern> patterns;
    private final List<BadLine> bad;
    private final boolean needsPaths;
    /// By its first character: all that a name may fit, the last line first. Most names are asked about very few lines
    /// so. The last entry is for all further characters.
    private final List<List<IgnorePattern>> byFirst;

    private IgnoreRules(List<IgnorePattern> patterns, List<BadLine> bad) {
        this.patterns = patterns;
        this.bad = bad;
        this.needsPaths = patterns.stream().anyMatch(IgnorePattern::whole);
        this.byFirst = IntStream.rangeClosed(0, ASCII_END)
                .mapToObj(first -> patterns.reversed().stream()
                        .filter(pattern -> first == ASCII_END || pattern.mayBegin(first))
                        .toList())
                .toList();
    }

    /// The presets count unless some list has the line `#presets off`.
    public static IgnoreRules of(List<IgnoreList> lists) {
        List<IgnoreList> ordered = new ArrayList<>(lists);
        ordered.sort(Comparator.comparing((IgnoreList list) -> list.name().equals(IgnoreList.PERSONAL))
                .thenComparing(IgnoreList::name));
        if (ordered.stream().flatMap(list -> list.text().lines()).noneMatch(IgnoreRules::endsPresets)) {
            ordered.addFirst(IgnoreList.PRESETS);
        }
        List<IgnorePattern> patterns = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        ordered.forEach(list -> read(list, patterns, bad));
        return new IgnoreRules(List.copyOf(patterns), List.copyOf(bad));
    }

    /// What [#text()] gave.
    public static IgnoreRules parse(String text) {
        List<IgnorePattern> patterns = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        text.lines().forEach(line -> read("", line, 1, bad).ifPresent(patterns::add));
        return new IgnoreRules(List.copyOf(patterns), List.copyOf(bad));
    }

    /// All lines that count, in their order.
    public String text() {
        return patterns.stream().map(IgnorePattern::source).collect(Collectors.joining("\n"));
    }

    public List<BadLine> bad() {
        return bad;
    }

    public boolean ignores(WireName file) {
        for (WireName folder : file.parents()) {
            if (ignoresFolder(folder)) {
                return true;
            }
        }
        return ignoresFile(file);
    }

    /// As `ignores`, of a file in a folder that is not ignored.
    public boolean ignoresFile(WireName file) {
        return isIgnored(file, false);
    }

    /// Whether nothing in this folder counts, given that those it lies in do.
    public boolean ignoresFolder(WireName folder) {
        return isIgnored(folder, true);
    }

    private boolean isIgnored(WireName name, boolean isFolder) {
        String last = LocalNames.original(name.last());
        String path = needsPaths ? name.original() : last;
        for (IgnorePattern pattern : byFirst.get(Math.min(last.charAt(0), ASCII_END))) {
            if (pattern.matches(path, last, isFolder)) {
                return !pattern.negated();
            }
        }
        return false;
    }

    private static void read(IgnoreList list, List<IgnorePattern> patterns, List<BadLine> bad) {
        List<String> lines = list.text().lines().toList();
        int most = patterns.size() + MOST;
        for (int i = 0; i < lines.size(); i++) {
            Optional<IgnorePattern> pattern = read(list.name(), lines.get(i), i + 1, bad);
            if (pattern.isPresent() && patterns.size() == most) {
                bad.add(new BadLine(list.name(), i + 1, Failure.of(CatalogueFault.IGNORE_MANY, MOST)));
                return;
            }
            pattern.ifPresent(patterns::add);
        }
        if (!list.whole()) {
            bad.add(new BadLine(list.name(), lines.size() + 1, Failure.of(CatalogueFault.IGNORE_MANY, MOST)));
        }
    }

    private static Optional<IgnorePattern> read(String list, String line, int number, List<BadLine> bad) {
        try {
            return IgnorePattern.parse(line);
        } catch (Failure why) {
            bad.add(new BadLine(list, number, why));
            return Optional.empty();
        }
    }

    private static boolean endsPresets(String line) {
        return line.strip().equalsIgnoreCase(NO_PRESETS);
    }
}
