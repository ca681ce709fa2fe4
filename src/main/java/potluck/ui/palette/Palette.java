package potluck.ui.palette;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;

/// A field to type in, and below it what fits: arrow keys choose, Enter does it.
public final class Palette extends VBox {
    private final Function<String, List<Choice>> search;
    private final Runnable close;
    private final ObservableList<Choice> found = FXCollections.observableArrayList();
    private final ListView<Choice> list = new ListView<>(found);

    /// @param search what fits the words typed so far, the best first
    /// @param close puts the palette away, before something is done
    public Palette(Function<String, List<Choice>> search, Runnable close, Words words) {
        this.search = search;
        this.close = close;
        getStyleClass().addAll("sheet", "palette");
        TextField field = new TextField();
        field.setId("palette");
        field.setPromptText(words.say("palette.prompt"));
        field.setAccessibleText(words.say("palette.prompt"));
        field.textProperty().subscribe(this::show);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId("paletteChoices");
        list.setAccessibleText(words.say("palette.choices"));
        list.setPlaceholder(new Label(words.say("palette.none")));
        list.setFixedCellSize(40);
        list.setPrefHeight(8 * 40 + 2);
        list.setCellFactory(unused -> new Line());
        list.setOnMouseClicked(click -> choose());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        getChildren().addAll(field, list);
    }

    private void show(String typed) {
        found.setAll(search.apply(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// The cursor stays in the field while the arrow keys move in the list.
    private void steer(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(7);
            case PAGE_UP -> move(-7);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int steps) {
        int last = found.size() - 1;
        if (last >= 0) {
            int index = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + steps, 0, last);
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 6));
        }
    }

    private void choose() {
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            close.run();
            choice.action().run();
        }
    }

    private static final class Line extends ListCell<Choice> {
        private final FontIcon icon = new FontIcon();
        private final Label text = new Label();
        private final Label kind = new Label();
        private final HBox line = new HBox(icon, text, kind);

        Line() {
            line.getStyleClass().add("palette-line");
            kind.getStyleClass().add("hint");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setGraphic(empty || choice == null ? null : line);
            if (!empty && choice != null) {
                icon.setIconLiteral(choice.icon());
                text.setText(choice.text());
                kind.setText(choice.kind());
                setAccessibleText(choice.text() + ", " + choice.kind());
            }
        }
    }
}
