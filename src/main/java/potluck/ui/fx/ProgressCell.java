package potluck.ui.fx;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A progress bar with its percentage beside it.
final class ProgressCell<V> extends RecordCell<V> {
    private final Function<V, Double> part;
    private final Function<V, String> percent;
    private final Function<V, String> spoken;
    private final ProgressBar bar = new ProgressBar();
    private final Label label = new Label();
    private final HBox box = new HBox(bar, label);

    /// @param spoken what a screen reader says
    ProgressCell(Function<V, Double> part, Function<V, String> percent, Function<V, String> spoken) {
        super(percent);
        this.spoken = spoken;
        this.part = part;
        this.percent = percent;
        box.getStyleClass().add("progress-box");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        setGraphic(box);
    }

    @Override
    void draw(V value) {
        bar.setProgress(part.apply(value));
        label.setText(percent.apply(value));
        setAccessibleText(spoken.apply(value));
    }
}
