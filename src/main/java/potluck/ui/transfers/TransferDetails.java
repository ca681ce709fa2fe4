package potluck.ui.transfers;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import potluck.node.PiecesView;
import potluck.text.Words;
import potluck.ui.fx.ToneMark;

/// All that is known of one transfer: how it stands, where it is saved, whom it comes from or goes to, and every
/// attempt that failed.
final class TransferDetails extends VBox {
    private final TransfersViewModel model;
    private final Words words;
    private final ToneMark mark = new ToneMark();
    private final Label status = wrapped();
    private final Label place = wrapped();
    private final Label placeName = name();
    private final Label members = wrapped();
    private final Label membersName = name();
    private final Label moved = wrapped();
    private final PieceBar bar = new PieceBar();
    private final Label pieces = wrapped();
    private final VBox piecesBox = new VBox(bar, pieces);
    private final Label piecesName = name();
    private final VBox attempts = new VBox();
    private final Label attemptsName = name();
    private long shown;

    TransferDetails(TransfersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        status.setGraphic(mark);
        status.getStyleClass().add("details-status");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("details-grid");
        piecesBox.getStyleClass().add("attempts");
        grid.addColumn(0, placeName, membersName, moved(words), piecesName, attemptsName);
        grid.addColumn(1, place, members, moved, piecesBox, attempts);
        GridPane.setHgrow(piecesBox, Priority.ALWAYS);
        attempts.getStyleClass().add("attempts");
        getChildren().addAll(status, grid);
        getStyleClass().add("details");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(TransferRow row) {
        boolean down = row.view().direction().equals("DOWN");
        mark.show(TransfersViewModel.tone(row));
        status.setText(model.status(row));
        placeName.setText(words.say(down ? "transfers.target" : "transfers.file"));
        place.setText(row.view().target());
        membersName.setText(words.say(down ? "transfers.from" : "transfers.to"));
        members.setText(String.join(", ", row.view().sources()));
        moved.setText(model.moved(row));
        shown = row.view().id();
        if (down && !row.view().ended()) {
            model.pieces(row, answer -> show(row.view().id(), answer));
        } else {
            show(shown, new PiecesView(0, "", List.of()));
        }
        List<Attempt> failed =
                row.view().attempts().stream().map(Attempt::parse).toList();
        attempts.getChildren().setAll(failed.stream().map(this::line).toList());
        attemptsName.setText(failed.isEmpty() ? "" : words.say("transfers.attempts"));
    }

    /// An answer that comes when another transfer is shown already is of no use.
    private void show(long transfer, PiecesView known) {
        if (transfer == shown) {
            bar.show(known.cells());
            piecesBox.setVisible(!known.cells().isEmpty());
            pieces.setText(model.sources(known));
            bar.setAccessibleText(pieces.getText());
            piecesName.setText(known.pieces() == 0 ? "" : words.count("pieces", known.pieces()));
        }
    }

    private Node line(Attempt attempt) {
        Label code = new Label(attempt.code());
        code.getStyleClass().add("chip");
        code.setMinWidth(USE_PREF_SIZE);
        code.setVisible(!attempt.code().isEmpty());
        code.setManaged(code.isVisible());
        Label reason = wrapped();
        reason.setText(words.say("transfers.attempt", attempt.user(), words.reason(attempt.reason())));
        HBox line = new HBox(reason, code);
        line.getStyleClass().add("card-line");
        return line;
    }

    private static Label moved(Words words) {
        Label name = name();
        name.setText(words.say("transfers.progress"));
        return name;
    }

    private static Label name() {
        Label name = new Label();
        name.getStyleClass().add("details-name");
        name.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        return name;
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        return label;
    }
}
