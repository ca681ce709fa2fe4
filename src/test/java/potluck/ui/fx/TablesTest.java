package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.text.Words;
import potluck.ui.Hand;

@ExtendWith(ApplicationExtension.class)
class TablesTest {
    private record File(String name, long size) {}

    private final Rows<String, File> rows = new Rows<>(File::name);
    private final ObjectProperty<Predicate<File>> filter = new SimpleObjectProperty<>(file -> true);
    private final List<File> opened = new ArrayList<>();
    private TableView<Row<File>> table;
    private TableColumn<Row<File>, File> name;
    private TableColumn<Row<File>, File> size;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        name = new TableColumn<>("Name");
        size = new TableColumn<>("Size");
        table.getColumns().add(name);
        table.getColumns().add(size);
        Columns.text(name, File::name, Words.of(Locale.ENGLISH).byName());
        Columns.number(size, File::size, file -> file.size() + " B");
        Tables.bind(table, rows, filter);
        Tables.onOpen(table, opened::add);
        rows.show(List.of(new File("photo 10", 5), new File("photo 9", 700), new File("Photo 1", 60)));
        stage.setScene(new Scene(table, 600, 400));
        stage.show();
    }

    @Test
    void rowsAreSortedByWhatTheRecordsHoldNotByWhatIsDrawn(FxRobot robot) {
        robot.interact(() -> table.getSortOrder().add(name));
        assertThat(names()).containsExactly("Photo 1", "photo 9", "photo 10");
        robot.interact(() -> {
            size.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(size));
        });
        assertThat(names()).containsExactly("photo 9", "Photo 1", "photo 10");
        robot.interact(() -> table.getSortOrder().clear());
        assertThat(names()).containsExactly("photo 10", "photo 9", "Photo 1");
    }

    @Test
    void theSelectionSurvivesARefresh(FxRobot robot) {
        robot.clickOn("photo 9");
        robot.interact(() -> rows.show(
                List.of(new File("new", 1), new File("photo 10", 5), new File("photo 9", 701), new File("other", 2))));
        assertThat(Tables.selected(table)).containsExactly(new File("photo 9", 701));
        robot.interact(() -> rows.show(List.of(new File("new", 1))));
        assertThat(Tables.selected(table)).isEmpty();
    }

    @Test
    void theFilterFollowsTheRecords(FxRobot robot) {
        robot.interact(() -> filter.set(file -> file.size() > 100));
        assertThat(names()).containsExactly("photo 9");
        robot.interact(() -> rows.show(List.of(new File("photo 10", 500), new File("photo 9", 7))));
        assertThat(names()).containsExactly("photo 10");
    }

    @Test
    void theSelectionSurvivesAFilterAndASort(FxRobot robot) {
        robot.interact(() -> {
            table.getSelectionModel().selectIndices(0, 2);
            filter.set(file -> file.size() < 100);
            table.getSortOrder().add(name);
        });
        assertThat(names()).containsExactly("Photo 1", "photo 10");
        assertThat(Tables.selected(table)).extracting(File::name).containsExactlyInAnyOrder("photo 10", "Photo 1");
        robot.interact(() -> filter.set(file -> file.size() > 10));
        assertThat(Tables.selected(table)).extracting(File::name).containsExactly("Photo 1");
    }

    @Test
    void enterAndDoubleClickOpenARow(FxRobot robot) {
        new Hand(robot).doubleClick("photo 9");
        robot.clickOn("Photo 1").type(KeyCode.ENTER);
        assertThat(opened).extracting(File::name).containsExactly("photo 9", "Photo 1");
    }

    @Test
    void aHundredThousandRowsAreSortedAtOnce(FxRobot robot) {
        List<File> many = IntStream.range(0, 100_000)
                .mapToObj(i -> new File("file " + i, (i * 7919L) % 100_003))
                .toList();
        robot.interact(() -> rows.show(many));
        ThreadMXBean work = ManagementFactory.getThreadMXBean();
        long[] worked = new long[1];
        robot.interact(() -> {
            long before = work.getCurrentThreadCpuTime();
            table.getSortOrder().setAll(List.of(size));
            worked[0] = work.getCurrentThreadCpuTime() - before;
        });
        assertThat(table.getItems().getFirst().get().size()).isZero();
        assertThat(Duration.ofNanos(worked[0])).as("of processor").isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void numbersStandOnTheRight(FxRobot robot) {
        Labeled cell = robot.lookup("700 B").queryAs(Labeled.class);
        assertThat(cell.getAlignment()).isEqualTo(Pos.CENTER_RIGHT);
    }

    private List<String> names() {
        return table.getItems().stream().map(row -> row.get().name()).toList();
    }
}
