package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.ComparisonView;
import potluck.node.ComparisonView.Stretch;
import potluck.node.ConflictView;
import potluck.node.DifferenceView;
import potluck.node.SyncView;
import potluck.node.TrashView;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.fx.WindowThread;

/// A person who compares versions of a file, from wherever there are some.
@ExtendWith(ApplicationExtension.class)
class ComparePanelTest {
    private static final String COPY = "docs/plan (conflict Ana 2026-11-21 12-00-00 1a2b).txt";

    private final LocalNode node = new LocalWorld().member("Ana");
    private final Words words = Words.of(Locale.ENGLISH);
    private Panel panel;

    @TempDir
    private Path home;

    @Start
    void start(Stage stage) {
        node.sync().show(new SyncView("photos", home.toString(), "two-way", "UP_TO_DATE", "", 1, 1, 0, 1));
        node.sync().show(List.of(FileSamples.file("plan.txt", "HERE"), FileSamples.file("sea.png", "HERE")));
        node.sync()
                .show(new ConflictView(
                        "photos",
                        "plan.txt",
                        new ConflictView.Version("Boris", FileSamples.NOON, 10),
                        COPY,
                        new ConflictView.Version("Ana", FileSamples.NOON, 10)));
        node.sync().show(new TrashView("photos", "plan.txt", FileSamples.NOON, 10));
        node.sync().show(CompareSamples.here(home, "plan.txt", "Boris"));
        node.sync().show(CompareSamples.here(home, COPY, "Ana"));
        node.sync().show(CompareSamples.trashed(home, "plan.txt", FileSamples.NOON));
        node.sync().show(CompareSamples.texts());
        Commands commands = new Commands(Runnable::run, new WindowThread(), words);
        stage.setScene(new Scene(new Label(), 1000, 640));
        panel = SyncController.open(new SyncViewModel(node, commands, words), words, new SystemDialogs(stage, words));
        stage.getScene().setRoot(panel.root());
        stage.show();
        panel.show().accept(node.snapshot());
    }

    @Test
    void aFileIsComparedFromItsMenuAndReadByKeys(FxRobot robot) {
        compareFile(robot, "plan.txt");
        Hand hand = new Hand(robot);
        hand.awaits("3 places differ");
        ListView<SideBySide> lines = robot.lookup(".compare-lines").queryListView();
        hand.eventually(lines::isFocused);
        assertThat(selected(lines)).contains("soup").contains("borscht");
        robot.type(KeyCode.F7);
        assertThat(selected(lines)).contains("bread");
        hand.click("#next");
        assertThat(selected(lines)).contains("cake");
        robot.press(KeyCode.SHIFT).type(KeyCode.F7).release(KeyCode.SHIFT);
        assertThat(selected(lines)).contains("bread");
        int rows = lines.getItems().size();
        robot.interact(() -> {
            lines.requestFocus();
            lines.getSelectionModel().clearAndSelect(0);
        });
        robot.type(KeyCode.ENTER);
        assertThat(lines.getItems()).hasSize(rows + 16);
        assertThat(selected(lines)).contains("dish 1");
        close(robot);
    }

    @Test
    void aDifferenceIsASignAndWordsAndNotOnlyAColour(FxRobot robot) {
        compareFile(robot, "plan.txt");
        new Hand(robot).awaits("borscht");
        assertThat(robot.lookup(".compare-sign").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("≠", "−");
        assertThat(robot.lookup(".compare-cell").queryAllAs(Node.class))
                .extracting(Node::getAccessibleText)
                .contains(
                        "Line 21 changed. On the left: soup. On the right: borscht",
                        "Line 32 only on the left: bread",
                        "17 equal lines");
        close(robot);
    }

    @Test
    void aLineThatWrapsIsAsHighAsItsWords(FxRobot robot) {
        String twoLines = "soup and borscht ".repeat(5);
        node.sync()
                .show(new ComparisonView(
                        "",
                        List.of(new Stretch(false, List.of("soup", twoLines), List.of("cake", "borscht"))),
                        "",
                        ""));
        compareFile(robot, "plan.txt");
        new Hand(robot).awaits("cake");
        robot.interact(
                () -> robot.lookup(".compare").query().getScene().getWindow().setWidth(1000));
        new Hand(robot).eventually(() -> {
            List<Double> heights = robot.lookup(".compare-sides").queryAllAs(Region.class).stream()
                    .map(Region::getHeight)
                    .sorted()
                    .toList();
            return heights.getLast() > 1.5 * heights.getFirst() && heights.getLast() < 2.5 * heights.getFirst();
        });
        close(robot);
    }

    @Test
    void aVersionOfTheTrashIsComparedWithWhatIsThereNow(FxRobot robot) {
        TableView<?> table = front(robot, 6);
        Platform.runLater(() -> {
            table.getSelectionModel().select(0);
            table.getContextMenu().getItems().getLast().fire();
        });
        new Hand(robot).awaits("3 places differ");
        assertThat(chosen(robot)).containsExactly("In the trash since " + noon(), "Boris, " + noon());
        close(robot);
        assertThat(node.sync().calls()).containsExactly("compare photos plan.txt plan.txt");
    }

    @Test
    void myVersionIsComparedWithTheirs(FxRobot robot) {
        robot.interact(() -> tabs().getSelectionModel().select(4));
        new Hand(robot).click("Compare").awaits("3 places differ");
        assertThat(chosen(robot)).containsExactly("You (Ana), " + noon(), "Boris, " + noon());
        close(robot);
        assertThat(node.sync().calls()).containsExactly("compare photos " + COPY + " plan.txt");
    }

    @Test
    void picturesStandSideBySideWithTheirSizes(FxRobot robot) throws IOException {
        ImageIO.write(
                new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                home.resolve("sea.png").toFile());
        ImageIO.write(
                new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB),
                "png",
                home.resolve("old.png").toFile());
        node.sync().show(CompareSamples.here(home, "sea.png", "Boris"));
        node.sync().show(CompareSamples.here(home, "old.png", ""));
        node.sync()
                .show(CompareSamples.noTexts(
                        "NOT_TEXT: “sea.png” is no text in UTF-8, so it is not shown line by line."));
        node.sync().show(new DifferenceView("DIFFERENT", 7));
        compareFile(robot, "sea.png");
        Hand hand = new Hand(robot);
        hand.awaits("The first difference is at byte 7");
        choose(robot, "#left", 4);
        choose(robot, "#right", 3);
        hand.awaits("1,600 × 900 points");
        hand.awaits("40 × 30 points");
        assertThat(robot.lookup("#rightPicture").queryAs(ImageView.class).getFitWidth())
                .isEqualTo(40);
        close(robot);
    }

    @Test
    void whatIsNoPictureEitherIsToldByItsFacts(FxRobot robot) {
        node.sync().show(CompareSamples.here(home, "sea.png", "Boris"));
        node.sync()
                .show(CompareSamples.noTexts(
                        "NOT_TEXT: “sea.png” is no text in UTF-8, so it is not shown line by line."));
        compareFile(robot, "sea.png");
        new Hand(robot).awaits("“sea.png” is no text in UTF-8, so it is not shown line by line.");
        new Hand(robot).awaits("Both are the same");
        assertThat(robot.lookup("#next").query().isDisabled()).isTrue();
        close(robot);
    }

    private void compareFile(FxRobot robot, String name) {
        TableView<Object> table = front(robot, 1);
        Platform.runLater(() -> {
            for (int row = 0; row < table.getItems().size(); row++) {
                if (table.getItems().get(row) instanceof Row<?> line
                        && line.get() instanceof FileLine file
                        && file.name().equals(name)) {
                    table.getSelectionModel().clearAndSelect(row);
                }
            }
            table.getContextMenu().getItems().stream()
                    .filter(item -> "Compare versions…".equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    private <T> TableView<T> front(FxRobot robot, int tab) {
        robot.interact(() -> tabs().getSelectionModel().select(tab));
        TableView<T> table = robot.from(
                        tabs().getSelectionModel().getSelectedItem().getContent())
                .lookup("#table")
                .queryTableView();
        new Hand(robot).eventually(() -> !table.getItems().isEmpty());
        return table;
    }

    private static String selected(ListView<SideBySide> lines) {
        return lines.getSelectionModel().getSelectedItem().toString();
    }

    private static List<String> chosen(FxRobot robot) {
        return List.of(said(robot, "#left"), said(robot, "#right"));
    }

    private static <T> String said(FxRobot robot, String choice) {
        ComboBox<T> box = robot.lookup(choice).queryComboBox();
        return box.getConverter().toString(box.getValue());
    }

    private static void choose(FxRobot robot, String side, int version) {
        ComboBox<Object> choice = robot.lookup(side).queryComboBox();
        robot.interact(() -> choice.getSelectionModel().select(version));
    }

    private String noon() {
        return words.amounts().date(FileSamples.NOON);
    }

    private void close(FxRobot robot) {
        new Hand(robot).click("Close").awaitsNo(".compare");
    }

    private TabPane tabs() {
        return (TabPane) panel.root().lookup("#tabs");
    }
}
