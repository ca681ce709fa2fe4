package potluck.sync.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;

/// A folder inside a sync folder, as this device and the linked members have it.
///
/// @param files in it, at any depth
/// @param bytes their size
/// @param wanted whether anything in it is wanted here
/// @param whole whether everything is
public record Branch(WireName folder, long files, long bytes, boolean wanted, boolean whole) {
    private static final int MOST = 10_000;

    /// All folders, in the order of their names.
    public static List<Branch> of(Collection<FileEntry> files, Selection selection) {
        Map<String, Branch> branches = new TreeMap<>();
        for (FileEntry file : files) {
            for (WireName folder : file.name().parents()) {
                if (branches.size() < MOST || branches.containsKey(folder.portableKey())) {
                    Branch one =
                            new Branch(folder, 1, file.size(), selection.enters(folder), selection.coversAll(folder));
                    branches.merge(folder.portableKey(), one, Branch::plus);
                }
            }
        }
        return new ArrayList<>(branches.values());
    }

    private Branch plus(Branch more) {
        return new Branch(folder, files + more.files, bytes + more.bytes, wanted, whole);
    }
}
