package potluck.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Files that are dragged into the window and out of it. What was let go is dealt with right after, so that a question
/// to the user does not hold up the program that it came from. Window's thread.
public final class Drops {
    private static final String READY = "drop-ready";

    private Drops() {}

    /// Something that looks ready while files hang above it, and takes them.
    private record Spot(Node node, Consumer<List<Path>> dropped) {}

    /// Files that are let go over `target` come to `dropped`. What comes out of `target` itself is not taken.
    public static void take(Node target, Consumer<List<Path>> dropped) {
        Spot spot = new Spot(target, dropped);
        takeAt(target, drag -> Optional.of(spot));
    }

    /// Files that are let go over a row that `fits` come to `dropped` with what the row shows.
    public static <V> void takeOnRows(TableView<Row<V>> table, Predicate<V> fits, BiConsumer<V, List<Path>> dropped) {
        takeAt(table, drag -> row(drag).flatMap(row -> {
            V shown = table.getItems().get(row.getIndex()).get();
            return fits.test(shown)
                    ? Optional.of(new Spot(row, files -> dropped.accept(shown, files)))
                    : Optional.empty();
        }));
    }

    private static void takeAt(Node target, Function<DragEvent, Optional<Spot>> spots) {
        target.setOnDragOver(drag -> {
            unready(target);
            Optional<Spot> spot = isFor(target, drag) ? spots.apply(drag) : Optional.empty();
            spot.ifPresent(over -> {
                over.node().getStyleClass().add(READY);
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            });
        });
        target.setOnDragExited(drag -> unready(target));
        target.setOnDragDropped(drop -> {
            List<Path> files =
                    drop.getDragboard().getFiles().stream().map(File::toPath).toList();
            spots.apply(drop).ifPresent(spot -> {
                new WindowThread().execute(() -> spot.dropped().accept(files));
                drop.setDropCompleted(true);
                drop.consume();
            });
        });
    }

    private static void unready(Node target) {
        target.getStyleClass().removeAll(READY);
        target.lookupAll("." + READY).forEach(node -> node.getStyleClass().removeAll(READY));
    }

    private static boolean isFor(Node target, DragEvent drag) {
        boolean own = drag.getGestureSource() instanceof Node source && upwards(source).anyMatch(target::equals);
        return drag.getDragboard().hasFiles() && !own;
    }

    /// The row under the pointer that shows something.
    private static Optional<TableRow<?>> row(DragEvent drag) {
        return drag.getTarget() instanceof Node under
                ? upwards(under)
                        .<TableRow<?>>mapMulti((node, rows) -> {
                            if (node instanceof TableRow<?> row && !row.isEmpty()) {
                                rows.accept(row);
                            }
                        })
                        .findFirst()
                : Optional.empty();
    }

    /// A node and all it lies in.
    private static Stream<Node> upwards(Node from) {
        return Stream.iterate(from, Objects::nonNull, Node::getParent);
    }

    /// The selected rows of a table can be dragged to other programs, as the files that `file` names for them.
    public static <V> void give(TableView<Row<V>> table, Function<V, Stream<Path>> file) {
        give(table, () -> Tables.selected(table).stream().flatMap(file));
    }

    /// What is dragged from `source` comes to other programs as these files and folders, as far as they are there.
    public static void give(Node source, Supplier<Stream<Path>> paths) {
        source.setOnDragDetected(drag -> {
            List<File> files = present(paths.get());
            if (!files.isEmpty()) {
                Dragboard board = source.startDragAndDrop(TransferMode.COPY);
                ClipboardContent content = new ClipboardContent();
                content.putFiles(files);
                board.setContent(content);
                drag.consume();
            }
        });
    }

    static List<File> present(Stream<Path> paths) {
        return paths.map(Path::toFile).filter(File::exists).toList();
    }
}
