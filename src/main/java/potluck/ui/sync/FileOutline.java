package potluck.ui.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import potluck.ui.fx.Fold;
import potluck.ui.fx.WordFilter;

/// The rows of a tree of files that are to be seen: what lies in open folders, or what fits the words that are searched
/// for, folders first. Only what is seen is sorted, and that once. One thread at a time.
final class FileOutline {
    /// What is to be seen.
    ///
    /// @param open the keys of the open folders
    record Wanted(FileNode root, WordFilter words, Set<String> open, Comparator<FileLine> order) {}

    private final Map<FileNode, List<FileNode>> sorted = new IdentityHashMap<>();
    private Wanted wanted;

    FileOutline(Comparator<FileLine> order) {
        wanted = new Wanted(FileNode.of(List.of()), WordFilter.of(""), Set.of(), order);
    }

    List<FileLine> lines(Wanted next) {
        if (next.root() != wanted.root() || next.order() != wanted.order()) {
            sorted.clear();
        }
        wanted = next;
        List<FileLine> lines = new ArrayList<>();
        sorted(next.root()).forEach(node -> add(node, lines));
        return lines;
    }

    /// False when nothing of it fits.
    private boolean add(FileNode node, List<FileLine> lines) {
        FileLine line = node.line();
        boolean searching = !wanted.words().words().isEmpty();
        boolean fits = !searching || wanted.words().test(line.file().path());
        if (line.fold() == Fold.LEAF) {
            return fits && lines.add(line);
        }
        int place = lines.size();
        boolean open = searching || wanted.open().contains(line.key());
        lines.add(open ? line.opened() : line);
        boolean any = false;
        if (open) {
            for (FileNode inner : sorted(node)) {
                any |= add(inner, lines);
            }
        }
        if (searching && !any) {
            lines.remove(place);
            return false;
        }
        return true;
    }

    private List<FileNode> sorted(FileNode node) {
        return sorted.computeIfAbsent(
                node,
                _ -> node.inside().stream()
                        .sorted(Comparator.comparing(
                                        (FileNode one) -> !one.line().isFolder())
                                .thenComparing(FileNode::line, wanted.order()))
                        .toList());
    }
}
