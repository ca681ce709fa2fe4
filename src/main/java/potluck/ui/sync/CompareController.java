package potluck.ui.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import potluck.node.ComparisonView;
import potluck.node.VersionView;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Screens;
import potluck.ui.sync.CompareViewModel.Stand;

/// Wires `sync/compare.fxml` to its view model: two versions of a file side by side.
final class CompareController {
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F7);
    private static final KeyCombination PREVIOUS = new KeyCodeCombination(KeyCode.F7, KeyCombination.SHIFT_DOWN);

    /// Around a picture, with the line below it.
    private static final double PICTURE_ROOM = 40;

    private final CompareViewModel model;
    private final Words words;

    @FXML
    private NoticeBar notice;

    @FXML
    private ComboBox<VersionView> left;

    @FXML
    private ComboBox<VersionView> right;

    @FXML
    private Label leftFacts;

    @FXML
    private Label rightFacts;

    @FXML
    private ListView<SideBySide> lines;

    @FXML
    private HBox pictures;

    @FXML
    private ImageView leftPicture;

    @FXML
    private ImageView rightPicture;

    @FXML
    private Label leftPoints;

    @FXML
    private Label rightPoints;

    @FXML
    private EmptyState state;

    @FXML
    private Label summary;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Button open;

    private CompareController(CompareViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// Shows two versions until the user has seen enough.
    static void show(CompareViewModel model, Words words, Dialogs dialogs) {
        CompareController controller = new CompareController(model, words);
        Parent root = new Screens(words).load("sync/compare", controller);
        root.addEventFilter(KeyEvent.KEY_PRESSED, controller::pressed);
        model.start();
        dialogs.show(model.title(), root);
        model.close();
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        side(left, model.left(), leftFacts, ComparisonView::left);
        side(right, model.right(), rightFacts, ComparisonView::right);
        lines.setItems(model.rows());
        lines.setCellFactory(list -> new CompareCell(words, this::unfold));
        lines.setOnKeyPressed(this::pressedInLines);
        summary.textProperty().bind(model.summary());
        state.textProperty().bind(model.sentence());
        ObservableValue<Boolean> equal = model.comparison().map(found -> found.places() == 0);
        previous.disableProperty().bind(equal);
        next.disableProperty().bind(equal);
        open.disableProperty().bind(model.right().isNull());
        leftPicture.imageProperty().subscribe(image -> fit(leftPicture));
        rightPicture.imageProperty().subscribe(image -> fit(rightPicture));
        model.stand().subscribe(this::stands);
    }

    private void side(
            ComboBox<VersionView> choice,
            ObjectProperty<@Nullable VersionView> version,
            Label facts,
            Function<ComparisonView, String> content) {
        choice.setItems(model.versions());
        choice.setConverter(new VersionWords());
        choice.valueProperty().bindBidirectional(version);
        choice.disableProperty().bind(version.isNull());
        facts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Optional.ofNullable(version.get())
                                .map(view -> model.facts(
                                        view, content.apply(model.comparison().get())))
                                .orElse(""),
                        version,
                        model.comparison()));
    }

    /// A picture is never drawn larger than it is.
    private void fit(ImageView view) {
        Image image = view.getImage();
        if (image != null) {
            view.fitWidthProperty()
                    .bind(Bindings.min(
                            image.getWidth(), pictures.widthProperty().divide(2).subtract(PICTURE_ROOM)));
            view.fitHeightProperty()
                    .bind(Bindings.min(
                            image.getHeight(), pictures.heightProperty().subtract(PICTURE_ROOM)));
        }
    }

    private void stands(Stand stand) {
        lines.setVisible(stand == Stand.LINES);
        pictures.setVisible(false);
        state.setVisible(stand != Stand.LINES);
        state.show(
                switch (stand) {
                    case LOADING -> Inquiry.State.LOADING;
                    case LINES, FACTS -> Inquiry.State.ANSWERED;
                    case FAILED -> Inquiry.State.FAILED;
                });
        switch (stand) {
            case LINES -> {
                go(SideBySide.below(model.rows(), -1));
                lines.requestFocus();
            }
            case FACTS -> lookAtPictures();
            default -> {}
        }
    }

    private void lookAtPictures() {
        List<Path> places = Stream.of(model.left(), model.right())
                .flatMap(side -> Stream.ofNullable(side.get()))
                .map(VersionView::place)
                .filter(Picture::isOne)
                .toList();
        if (places.size() == 2) {
            model.answer(
                    () -> places.stream()
                            .flatMap(place -> Picture.of(place).stream())
                            .toList(),
                    this::show);
        }
    }

    private void show(List<Picture> seen) {
        if (seen.size() == 2) {
            show(seen.getFirst(), leftPicture, leftPoints);
            show(seen.getLast(), rightPicture, rightPoints);
            state.setVisible(false);
            pictures.setVisible(true);
        }
    }

    private void show(Picture picture, ImageView view, Label points) {
        points.setText(words.say(
                "compare.points",
                words.amounts().number(picture.width()),
                words.amounts().number(picture.height())));
        view.setAccessibleText(points.getText());
        view.setImage(picture.image());
    }

    private void pressed(KeyEvent key) {
        if (NEXT.match(key)) {
            next();
            key.consume();
        } else if (PREVIOUS.match(key)) {
            previous();
            key.consume();
        }
    }

    private void pressedInLines(KeyEvent key) {
        boolean chosen = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE;
        if (chosen && lines.getSelectionModel().getSelectedItem() instanceof SideBySide.Folded folded) {
            unfold(folded);
            key.consume();
        }
    }

    private void unfold(SideBySide.Folded folded) {
        int row = model.rows().indexOf(folded);
        model.unfold(folded);
        lines.getSelectionModel().clearAndSelect(row);
    }

    @FXML
    private void next() {
        go(SideBySide.below(model.rows(), lines.getSelectionModel().getSelectedIndex()));
    }

    @FXML
    private void previous() {
        go(SideBySide.above(model.rows(), lines.getSelectionModel().getSelectedIndex()));
    }

    private void go(OptionalInt row) {
        row.ifPresent(difference -> {
            lines.getSelectionModel().clearAndSelect(difference);
            lines.scrollTo(Math.max(0, difference - SideBySide.AROUND));
        });
    }

    @FXML
    private void open() {
        model.open();
    }

    private final class VersionWords extends StringConverter<VersionView> {
        @Override
        public String toString(@Nullable VersionView view) {
            return view == null ? "" : model.label(view);
        }

        @Override
        public @Nullable VersionView fromString(String text) {
            return null;
        }
    }
}
