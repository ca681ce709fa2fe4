package potluck.ui;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Files that are dragged, the toolkit being played. Window's thread.
public final class Dragging {
    private final Dragboard board;
    private final @Nullable Node source;

    /// From another program.
    public Dragging(List<Path> files) {
        this(files, null);
    }

    /// @param source where in this window they come from
    public Dragging(List<Path> files, @Nullable Node source) {
        this.source = source;
        this.board = board(files);
    }

    private static Dragboard board(List<Path> files) {
        List<File> dragged = files.stream().map(Path::toFile).toList();
        TKClipboard clipboard = (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasContent" -> arguments[0] == DataFormat.FILES;
                    case "getContent" -> dragged;
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> null;
                });
        try {
            Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            made.setAccessible(true);
            return made.newInstance(clipboard);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// Holds the files over `target`; whether they would be taken.
    public boolean over(Node target) {
        return fire(DragEvent.DRAG_OVER, target).isAccepted();
    }

    /// Lets the files go over `target`; whether they were taken.
    public boolean drop(Node target) {
        return fire(DragEvent.DRAG_DROPPED, target).isDropCompleted();
    }

    /// Its copies on the way through the scene share what it comes to.
    private DragEvent fire(EventType<DragEvent> kind, Node target) {
        DragEvent drag =
                new DragEvent(null, target, kind, board, 0, 0, 0, 0, TransferMode.COPY, source, null, null);
        Event.fireEvent(target, drag);
        return drag;
    }
}
