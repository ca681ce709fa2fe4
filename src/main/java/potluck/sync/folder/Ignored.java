package potluck.sync.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.IgnoreRules;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.FileStamp;
import potluck.store.IgnoreFiles;
import potluck.store.SafeRoot;
import potluck.store.ScanVisitor;

/// What the ignore lists of a folder leave out of what lies there.
///
/// @param personal the text of the personal list
/// @param group the text of everyone's list
/// @param bytes the size of the files
/// @param first the first names
/// @param bad the lines that do not count
public record Ignored(
        String personal, String group, long files, long bytes, List<WireName> first, List<IgnoreRules.BadLine> bad) {
    private static final int FIRST = 20;

    /// Looks at the whole folder.
    ///
    /// @param drafts take the places of the lists of their names
    public static Ignored of(SafeRoot root, List<IgnoreList> drafts) throws IOException {
        List<IgnoreList> lists = new ArrayList<>(IgnoreFiles.read(root));
        lists.removeIf(list -> drafts.stream().anyMatch(draft -> draft.name().equals(list.name())));
        lists.addAll(drafts);
        IgnoreRules rules = IgnoreRules.of(lists);
        Count count = new Count(rules);
        root.scan(count);
        return new Ignored(
                text(lists, IgnoreList.PERSONAL),
                text(lists, IgnoreList.GROUP),
                count.files,
                count.bytes,
                List.copyOf(count.first),
                rules.bad());
    }

    private static String text(List<IgnoreList> lists, String name) {
        return lists.stream()
                .filter(list -> list.name().equals(name))
                .map(IgnoreList::text)
                .findFirst()
                .orElse("");
    }

    private static final class Count implements ScanVisitor {
        private final IgnoreRules rules;
        private final List<WireName> first = new ArrayList<>();
        private long files;
        private long bytes;

        Count(IgnoreRules rules) {
            this.rules = rules;
        }

        @Override
        public void file(WireName name, FileStamp stamp, boolean executable) {
            if (rules.ignores(name)) {
                files++;
                bytes += stamp.size();
                if (first.size() < FIRST) {
                    first.add(name);
                }
            }
        }

        @Override
        public void skipped(String path, Failure reason) {
            // It is not shared anyway.
        }
    }
}
