package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TableLayoutTest {
    private TableView<String> table;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        for (String id : new String[] {"name", "size", "folder"}) {
            TableColumn<String, String> column = new TableColumn<>(id);
            column.setId(id);
            table.getColumns().add(column);
        }
    }

    @Test
    void orderWidthAndVisibilityAreRestored() {
        TableLayout.apply(table, "folder,120,shown,;name,300,hidden,;size,90,shown,DESCENDING");
        assertThat(ids()).containsExactly("folder", "name", "size");
        assertThat(table.getColumns().get(1).isVisible()).isFalse();
        assertThat(table.getColumns().getFirst().getPrefWidth()).isEqualTo(120);
        assertThat(TableLayout.of(table)).matches("folder,\\d+,shown,;name,\\d+,hidden,;size,\\d+,shown,DESCENDING");
    }

    @Test
    void columnsThatCameLaterStandAtTheEndAndNonsenseChangesNothing() {
        TableLayout.apply(table, "size,90,shown,sideways;gone,50,shown,;broken;name,-4,shown,");
        assertThat(ids()).containsExactly("size", "name", "folder");
        assertThat(table.getSortOrder()).isEmpty();
        TableLayout.apply(table, "");
        assertThat(ids()).containsExactly("size", "name", "folder");
    }

    @Test
    void tablesAreFoundInTabsToo() {
        TableView<String> inTab = new TableView<>();
        VBox root = new VBox(table, new TabPane(new Tab("a", new VBox(inTab)), new Tab("b", new VBox())));
        assertThat(TableLayout.tables(root)).hasSize(2).contains(table).contains(inTab);
    }

    private List<String> ids() {
        return table.getColumns().stream().map(TableColumn::getId).toList();
    }
}
