package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;
import potluck.node.BranchView;

class BranchTreeTest {
    private final BranchTree tree = new BranchTree(List.of(
            branch("films", "OFF"),
            branch("films/old", "OFF"),
            branch("music", "PARTLY"),
            branch("photos", "PARTLY"),
            branch("photos/2025", "OFF"),
            branch("photos/2026", "ON"),
            branch("photos/2026/May", "ON")));

    @Test
    void theTreeShowsWhatIsKept() {
        assertThat(item("films").isSelected()).isFalse();
        assertThat(item("music").isIndeterminate()).isTrue();
        assertThat(item("photos").isIndeterminate()).isTrue();
        assertThat(item("photos/2026/May").isSelected()).isTrue();
        assertThat(tree.changes()).isEmpty();
    }

    @Test
    void aTickOnAFolderIsOneChange() {
        item("films").setSelected(true);
        assertThat(tree.changes()).containsOnlyKeys("films").containsEntry("films", true);
    }

    @Test
    void aTickInsideIsTheChangeOfThatFolderAlone() {
        item("photos/2026/May").setSelected(false);
        item("films/old").setSelected(true);
        assertThat(tree.changes())
                .containsEntry("photos", false)
                .containsEntry("films", true)
                .hasSize(2);
    }

    @Test
    void whatIsTakenBackIsNoChange() {
        item("photos/2025").setSelected(true);
        assertThat(tree.changes()).containsOnlyKeys("photos");
        item("photos/2025").setSelected(false);
        assertThat(tree.changes()).isEmpty();
    }

    @Test
    void aFolderThatIsPartlyKeptCanBeGivenUp() {
        item("photos").setSelected(true);
        item("photos").setSelected(false);
        assertThat(tree.changes()).containsOnlyKeys("photos").containsEntry("photos", false);
    }

    private CheckBoxTreeItem<BranchView> item(String path) {
        return find(tree.root(), path).getFirst();
    }

    private static List<CheckBoxTreeItem<BranchView>> find(TreeItem<BranchView> around, String path) {
        return around.getChildren().stream()
                .flatMap(item -> item.getValue().path().equals(path)
                        ? Stream.of((CheckBoxTreeItem<BranchView>) item)
                        : find(item, path).stream())
                .toList();
    }

    private static BranchView branch(String path, String state) {
        return new BranchView(path, 3, 4096, state);
    }
}
