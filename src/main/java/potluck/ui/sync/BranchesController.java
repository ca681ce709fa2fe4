package potluck.ui.sync;

import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.cell.CheckBoxTreeCell;
import javafx.util.StringConverter;
import potluck.node.BranchView;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Screens;

/// Wires `sync/branches.fxml`: which folders inside a sync folder are kept on this device.
final class BranchesController {
    private final BranchTree branches;
    private final Words words;

    @FXML
    private Label none;

    @FXML
    private TreeView<BranchView> tree;

    private BranchesController(BranchTree branches, Words words) {
        this.branches = branches;
        this.words = words;
    }

    /// What the user wants to be different; nothing when it shall stay as it is.
    static Map<String, Boolean> ask(List<BranchView> folders, Words words, Dialogs dialogs) {
        BranchTree branches = new BranchTree(folders);
        boolean agreed = dialogs.fill(
                words.say("branches.title"),
                new Screens(words).load("sync/branches", new BranchesController(branches, words)),
                words.say("branches.yes"),
                new SimpleBooleanProperty(true));
        return agreed ? branches.changes() : Map.of();
    }

    @FXML
    private void initialize() {
        none.setVisible(branches.root().isLeaf());
        none.setManaged(none.isVisible());
        tree.setVisible(!none.isVisible());
        tree.setManaged(tree.isVisible());
        tree.setRoot(branches.root());
        tree.setShowRoot(false);
        tree.setCellFactory(cells -> {
            CheckBoxTreeCell<BranchView> cell = new CheckBoxTreeCell<>();
            cell.setConverter(new Line());
            return cell;
        });
    }

    private final class Line extends StringConverter<TreeItem<BranchView>> {
        @Override
        public String toString(TreeItem<BranchView> item) {
            BranchView branch = item.getValue();
            String path = branch.path();
            return words.say(
                    "branches.folder",
                    path.substring(path.lastIndexOf('/') + 1),
                    words.count("files", branch.files()),
                    words.amounts().size(branch.bytes()));
        }

        @Override
        public TreeItem<BranchView> fromString(String text) {
            return branches.root();
        }
    }
}
