package potluck.ui.sync;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.TreeItem;
import potluck.node.BranchView;

/// The folders inside a sync folder as a tree to tick. A tick means all in the folder, and goes up and down.
final class BranchTree {
    private enum Tick {
        ON,
        OFF,
        PARTLY
    }

    private final CheckBoxTreeItem<BranchView> root = new CheckBoxTreeItem<>();
    private final Map<TreeItem<BranchView>, Tick> before = new HashMap<>();

    BranchTree(List<BranchView> branches) {
        Map<String, CheckBoxTreeItem<BranchView>> items = new LinkedHashMap<>();
        for (BranchView branch : branches) {
            CheckBoxTreeItem<BranchView> item = new CheckBoxTreeItem<>(branch);
            items.getOrDefault(around(branch.path()), root).getChildren().add(item);
            items.put(branch.path(), item);
        }
        items.values().forEach(BranchTree::tick);
        items.values().forEach(item -> before.put(item, state(item)));
    }

    /// What all top folders hang from; not to be shown itself.
    CheckBoxTreeItem<BranchView> root() {
        return root;
    }

    /// The outermost folders that are ticked or unticked now and were not before, in order.
    Map<String, Boolean> changes() {
        Map<String, Boolean> changes = new LinkedHashMap<>();
        collect(root, changes);
        return changes;
    }

    private void collect(TreeItem<BranchView> folder, Map<String, Boolean> changes) {
        for (TreeItem<BranchView> item : folder.getChildren()) {
            Tick now = state(item);
            if (now == Tick.PARTLY) {
                collect(item, changes);
            } else if (now != before.get(item)) {
                changes.put(item.getValue().path(), now == Tick.ON);
            }
        }
    }

    private static void tick(CheckBoxTreeItem<BranchView> item) {
        switch (item.getValue().state()) {
            case "ON" -> item.setSelected(true);
            case "PARTLY" -> item.setIndeterminate(item.isLeaf());
            default -> item.setExpanded(false);
        }
    }

    private static Tick state(TreeItem<BranchView> item) {
        CheckBoxTreeItem<BranchView> box = (CheckBoxTreeItem<BranchView>) item;
        return box.isIndeterminate() ? Tick.PARTLY : box.isSelected() ? Tick.ON : Tick.OFF;
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
