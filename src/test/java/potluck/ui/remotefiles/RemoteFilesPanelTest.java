package potluck.ui.remotefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.OfferView;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;

/// A person who looks through folders, marks several files and downloads them.
@ExtendWith(ApplicationExtension.class)
class RemoteFilesPanelTest {
    private final LocalWorld world = new LocalWorld();
    private final LocalNode boris = world.member("Boris");
    private final LocalNode ana = world.member("Ana");
    private Panel panel;

    @Start
    void start(Stage stage) throws IOException {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        Path downloads = Files.createTempDirectory("downloads");
        panel = RemoteFilesController.open(
                new RemoteFilesViewModel(boris, commands, words, () -> downloads), words, new NoDialogs());
        stage.setScene(new Scene(panel.root(), 900, 640));
        stage.show();
        ana.show(List.of(
                offer("/home/ana/photos/sea.jpg"), offer("/home/ana/photos/snow.jpg"), offer("/home/ana/plan.txt")));
        panel.show().accept(boris.snapshot());
    }

    @Test
    void aDoubleClickOpensAFolderAndBackspaceLeavesIt(FxRobot robot) {
        new Hand(robot).click("#folders").doubleClick("Ana").doubleClick("photos");
        assertThat(names(robot)).containsExactly("sea.jpg", "snow.jpg");
        new Hand(robot).click("sea.jpg");
        robot.type(KeyCode.BACK_SPACE);
        assertThat(names(robot)).containsExactly("photos", "plan.txt");
        new Hand(robot).click(".way-step");
        assertThat(names(robot)).containsExactly("Ana");
    }

    @Test
    void severalFilesAreDownloadedAtOnceAndTheSearchKeepsThemMarked(FxRobot robot) {
        new Hand(robot).click("sea.jpg");
        robot.interact(() -> table(robot).getSelectionModel().select(1));
        new Hand(robot).click("#search");
        robot.write("photos");
        assertThat(names(robot)).hasSize(2);
        assertThat(table(robot).getSelectionModel().getSelectedItems()).hasSize(2);
        new Hand(robot).click("Download");
        assertThat(boris.snapshot().transfers())
                .extracting(TransferView::name)
                .containsExactlyInAnyOrder("sea.jpg", "snow.jpg");
    }

    @Test
    void picturesThatAreMissingHereArePickedOutAndAllIsShownAgain(FxRobot robot) {
        new Hand(robot).click("#kind").click("Pictures");
        assertThat(names(robot)).containsExactly("sea.jpg", "snow.jpg");
        boris.show(offer("/home/boris/snow.jpg"));
        robot.interact(() -> panel.show().accept(boris.snapshot()));
        new Hand(robot).click("#missing");
        assertThat(names(robot)).containsExactly("sea.jpg");
        new Hand(robot).click("#search");
        robot.write("snow");
        new Hand(robot).click("Show all files");
        assertThat(names(robot)).hasSize(3);
        assertThat(robot.lookup("#missing").queryAs(ToggleButton.class).isSelected())
                .isFalse();
    }

    @Test
    void theMenuFetchesTheWholeFolder(FxRobot robot) {
        new Hand(robot).click("sea.jpg");
        ContextMenu menu = table(robot).getContextMenu();
        robot.interact(() -> menu.show(table(robot), 100, 100));
        MenuItem whole = menu.getItems().stream()
                .filter(item -> "Download the whole folder".equals(item.getText()))
                .findFirst()
                .orElseThrow();
        assertThat(whole.isDisable()).isFalse();
        robot.interact(menu::hide).interact(whole::fire);
        assertThat(boris.snapshot().transfers()).hasSize(2);
    }

    @Test
    void oneLineTellsAllHoldersAndStaysMarkedWhenOneLeaves(FxRobot robot) {
        LocalNode vera = world.member("Вера");
        vera.show(List.of(offer("/home/vera/snow.jpg"), offer("/home/vera/song.mp3")));
        robot.interact(() -> panel.show().accept(boris.snapshot()));
        assertThat(names(robot)).containsExactly("sea.jpg", "snow.jpg", "plan.txt", "song.mp3");
        new Hand(robot).click("snow.jpg").awaits("Ana, Вера");
        robot.interact(() -> table(robot).getSortOrder().add(column(robot, "holders")));
        assertThat(names(robot).getLast()).isEqualTo("snow.jpg");
        ContextMenu menu = table(robot).getContextMenu();
        robot.interact(() -> menu.show(table(robot), 100, 100));
        Menu browse = (Menu) menu.getItems().stream()
                .filter(item -> item instanceof Menu && item.isVisible())
                .findFirst()
                .orElseThrow();
        assertThat(browse.getItems()).extracting(MenuItem::getText).containsExactly("Ana", "Вера");
        robot.interact(menu::hide);
        ana.shares().unregister(List.of(Path.of("/home/ana/photos/snow.jpg")));
        robot.interact(() -> panel.show().accept(boris.snapshot()));
        assertThat(table(robot).getSelectionModel().getSelectedItem().get().users())
                .containsExactly("Вера");
        robot.interact(browse.getItems().getLast()::fire);
        assertThat(names(robot)).containsExactlyInAnyOrder("snow.jpg", "song.mp3");
    }

    @Test
    void whatIsMarkedStaysMarkedWhenItsContentIsKnown(FxRobot robot) {
        LocalNode vera = world.member("Вера");
        vera.show(List.of(prepared("/home/vera/snow.jpg"), prepared("/home/vera/song.mp3")));
        robot.interact(() -> panel.show().accept(boris.snapshot()));
        robot.interact(() -> table(robot)
                .getSelectionModel()
                .selectIndices(
                        names(robot).lastIndexOf("snow.jpg"), names(robot).indexOf("song.mp3")));
        assertThat(selected(robot)).extracting(Entry::user).containsExactlyInAnyOrder("Вера", "Вера");
        vera.show(List.of(offer("/home/vera/snow.jpg"), offer("/home/vera/song.mp3")));
        robot.interact(() -> panel.show().accept(boris.snapshot()));
        assertThat(names(robot)).containsOnlyOnce("snow.jpg", "song.mp3");
        assertThat(selected(robot))
                .extracting(Entry::users)
                .containsExactlyInAnyOrder(List.of("Ana", "Вера"), List.of("Вера"));
    }

    @Test
    void theCounterShowsHowManyFilesOthersOffer() {
        assertThat(panel.counter().get()).isEqualTo(3);
    }

    private static OfferView offer(String path) {
        return new OfferView(path, 1_000, "READY", 1_000, "");
    }

    private static OfferView prepared(String path) {
        return new OfferView(path, 1_000, "HASHING", 500, "");
    }

    private static List<Entry> selected(FxRobot robot) {
        return table(robot).getSelectionModel().getSelectedItems().stream()
                .map(Row::get)
                .toList();
    }

    private static TableView<Row<Entry>> table(FxRobot robot) {
        return robot.lookup("#table").queryTableView();
    }

    private static TableColumn<Row<Entry>, ?> column(FxRobot robot, String id) {
        return table(robot).getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(FxRobot robot) {
        return table(robot).getItems().stream().map(row -> row.get().name()).toList();
    }
}
