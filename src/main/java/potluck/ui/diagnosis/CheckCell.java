package potluck.ui.diagnosis;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import potluck.node.ReportView.CheckView;
import potluck.text.Words;
import potluck.ui.fx.ToneMark;

/// One check: how it ended, what was measured, what to do about it, and the commands for that.
final class CheckCell extends ListCell<CheckView> {
    private final DiagnosisViewModel model;
    private final ToneMark mark = new ToneMark();
    private final Label sentence = wrapping("check-sentence");
    private final Label remedy = wrapping("hint");
    private final CommandLines commands;
    private final HBox line;

    CheckCell(DiagnosisViewModel model, Words words) {
        this.model = model;
        this.commands = new CommandLines(words);
        VBox text = new VBox(sentence, remedy, commands);
        text.getStyleClass().add("check-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        line = new HBox(mark, text);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("check-line");
        getStyleClass().addAll("card-cell", "check-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CheckView check, boolean empty) {
        super.updateItem(check, empty);
        if (empty || check == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        mark.show(DiagnosisViewModel.tone(check.state()));
        sentence.setText(model.sentence(check));
        remedy.setText(model.remedy(check).orElse(""));
        remedy.setVisible(!remedy.getText().isEmpty());
        remedy.setManaged(remedy.isVisible());
        commands.show(check.commands());
        setAccessibleText(model.spoken(check));
        setGraphic(line);
    }

    private static Label wrapping(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
