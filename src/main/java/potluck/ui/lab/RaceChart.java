package potluck.ui.lab;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import potluck.lab.mirror.Lap;
import potluck.text.Words;
import potluck.ui.lab.RaceModel.Measure;

/// A bar for each server, in a group for each measure.
final class RaceChart extends VBox {
    private final RaceModel model;
    private final Words words;

    RaceChart(RaceModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("race");
    }

    void draw() {
        List<Node> groups = new ArrayList<>();
        if (!model.laps().isEmpty()) {
            for (Measure measure : Measure.values()) {
                groups.add(title(measure));
                groups.add(bars(measure));
            }
        }
        getChildren().setAll(groups);
    }

    private Label title(Measure measure) {
        Label title = new Label(words.say("lab.measure." + measure));
        title.getStyleClass().add("section-title");
        return title;
    }

    private GridPane bars(Measure measure) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("race-bars");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints named = new ColumnConstraints();
        named.setMinWidth(Region.USE_PREF_SIZE);
        named.setPrefWidth(190);
        ColumnConstraints valued = new ColumnConstraints();
        valued.setMinWidth(Region.USE_PREF_SIZE);
        valued.setPrefWidth(120);
        grid.getColumnConstraints().addAll(named, wide, valued);
        for (Lap lap : model.laps()) {
            Label name = new Label(RaceModel.name(lap.mode(), words));
            Label value = new Label(RaceModel.shown(measure, lap, words));
            grid.addRow(grid.getRowCount(), name, bar(measure, lap), value);
        }
        grid.setFocusTraversable(true);
        grid.setAccessibleText(model.spoken(measure, words));
        return grid;
    }

    private StackPane bar(Measure measure, Lap lap) {
        Region bar = new Region();
        bar.getStyleClass().add("race-bar");
        StackPane track = new StackPane(bar);
        track.getStyleClass().add("race-track");
        bar.maxWidthProperty().bind(track.widthProperty().multiply(Math.max(0.005, model.part(measure, lap))));
        return track;
    }
}
