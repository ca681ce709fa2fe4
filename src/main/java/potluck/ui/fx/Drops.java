package potluck.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Files that are dragged into the window and out of it. Window's thread.
public final class Drops {
    private static final String READY = "drop-ready";

    private Drops() {}

    /// Files that are let go over `target` come to `dropped`; while they hang above it, it looks ready for them. What
    /// comes out of `target` itself is not taken.
    public static void take(Node target, Consumer<List<Path>> dropped) {
        target.setOnDragOver(drag -> {
            if (isFor(target, drag)) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        target.setOnDragEntered(drag -> {
            if (isFor(target, drag)) {
                target.getStyleClass().add(READY);
            }
        });
        target.setOnDragExited(drag -> target.getStyleClass().removeAll(READY));
        target.setOnDragDropped(drop -> {
            dropped.accept(
                    drop.getDragboard().getFiles().stream().map(File::toPath).toList());
            drop.setDropCompleted(true);
            drop.consume();
        });
    }

    private static boolean isFor(Node target, DragEvent drag) {
        return drag.getDragboard().hasFiles() && drag.getGestureSource() != target;
    }

    /// The selected rows of a table can be dragged to other programs, as the files that `file` names for them.
    public static <V> void give(TableView<Row<V>> table, Function<V, Stream<Path>> file) {
        table.setOnDragDetected(drag -> {
            List<File> files = Tables.selected(table).stream()
                    .flatMap(file)
                    .map(Path::toFile)
                    .filter(File::exists)
                    .toList();
            if (!files.isEmpty()) {
                Dragboard board = table.startDragAndDrop(TransferMode.COPY);
                ClipboardContent content = new ClipboardContent();
                content.putFiles(files);
                board.setContent(content);
                drag.consume();
            }
        });
    }
}
