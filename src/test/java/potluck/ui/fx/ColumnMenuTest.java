package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.text.Words;

@ExtendWith(ApplicationExtension.class)
class ColumnMenuTest {
    private TableView<String> table;
    private TableColumn<String, String> name;
    private TableColumn<String, String> size;
    private TableColumn<String, String> place;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        name = column("Name", 200);
        size = column("Size", 90);
        place = column("Place", 90);
        place.setVisible(false);
        table.getColumns().setAll(List.of(name, size, place));
        ColumnMenu.install(table, Words.of(Locale.ENGLISH));
        stage.setScene(new Scene(table, 500, 300));
        stage.show();
    }

    @Test
    void columnsAreShownAndHidden(FxRobot robot) {
        robot.interact(() -> choice("Place").setSelected(true));
        assertThat(place.isVisible()).isTrue();
        robot.interact(() -> size.setVisible(false));
        assertThat(choice("Size").isSelected()).isFalse();
    }

    @Test
    void theLastColumnStays(FxRobot robot) {
        robot.interact(() -> choice("Size").setSelected(false));
        assertThat(choice("Name").isDisable()).isTrue();
        assertThat(choice("Size").isDisable()).isFalse();
        robot.interact(() -> choice("Size").setSelected(true));
        assertThat(choice("Name").isDisable()).isFalse();
    }

    @Test
    void everythingIsAsAtFirstAgain(FxRobot robot) {
        robot.interact(() -> {
            table.getColumns().setAll(List.of(size, place, name));
            place.setVisible(true);
            table.resizeColumn(name, 77);
            table.getSortOrder().add(size);
            menu().getItems().getLast().fire();
        });
        assertThat(table.getColumns()).isEqualTo(List.of(name, size, place));
        assertThat(place.isVisible()).isFalse();
        assertThat(name.getWidth()).isEqualTo(200);
        assertThat(table.getSortOrder()).isEmpty();
    }

    private ContextMenu menu() {
        return name.getContextMenu();
    }

    private CheckMenuItem choice(String text) {
        MenuItem item = menu().getItems().stream()
                .filter(each -> text.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        return (CheckMenuItem) item;
    }

    private static TableColumn<String, String> column(String text, double width) {
        TableColumn<String, String> column = new TableColumn<>(text);
        column.setPrefWidth(width);
        return column;
    }
}
