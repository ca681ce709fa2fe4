package potluck.ui.diagnosis;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import potluck.diagnosis.Matrix;
import potluck.diagnosis.Matrix.Cell;
import potluck.ui.fx.ToneMark;

/// Who reaches whom: a row for each member as it reports itself, a column for each that it tries to reach.
final class MatrixGrid extends GridPane {
    private final DiagnosisViewModel model;

    MatrixGrid(DiagnosisViewModel model) {
        this.model = model;
        getStyleClass().add("matrix");
    }

    void draw() {
        getChildren().clear();
        Matrix matrix = model.matrix();
        List<String> members = matrix.members();
        for (int i = 0; i < members.size(); i++) {
            add(name(members.get(i)), i + 1, 0);
            add(name(members.get(i)), 0, i + 1);
        }
        for (int from = 0; from < members.size(); from++) {
            for (int to = 0; to < members.size(); to++) {
                Label cell = from == to ? none() : cell(members.get(from), members.get(to), matrix);
                add(cell, to + 1, from + 1);
            }
        }
    }

    private Label cell(String from, String to, Matrix matrix) {
        Optional<Cell> known = matrix.cell(from, to);
        ToneMark mark = new ToneMark();
        mark.show(DiagnosisViewModel.tone(known));
        Label label = new Label(model.cell(known), mark);
        label.getStyleClass().add("matrix-cell");
        label.setMaxWidth(Double.MAX_VALUE);
        String told = model.told(from, to, known);
        label.setTooltip(new Tooltip(told));
        label.setAccessibleText(told + " " + model.cell(known));
        label.setFocusTraversable(true);
        return label;
    }

    private static Label name(String member) {
        Label label = new Label(member);
        label.getStyleClass().add("matrix-name");
        return label;
    }

    private static Label none() {
        return new Label("");
    }
}
