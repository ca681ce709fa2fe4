package potluck.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;

/// What of a screen can be operated, and what it is called for those who do not see it. Window's thread, or before a
/// screen is shown.
public final class Controls {
    private Controls() {}

    /// Everything below `root` that Tab should lead to now.
    public static List<Node> operable(Node root) {
        if (!root.isVisible() || root.isDisabled()) {
            return List.of();
        }
        return isControl(root)
                ? Stream.of(root).filter(Node::isFocusTraversable).toList()
                : children(root).flatMap(child -> operable(child).stream()).toList();
    }

    /// Everything in sight below `root` that nobody could call by a name.
    public static List<Node> nameless(Parent root) {
        return seen(root).filter(control -> !isNamed(control, root)).toList();
    }

    private static Stream<Node> seen(Node node) {
        return !node.isVisible()
                ? Stream.empty()
                : isControl(node) ? Stream.of(node) : children(node).flatMap(Controls::seen);
    }

    /// What is inside of a control belongs to it.
    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof Spinner<?>
                || node instanceof TableView<?>
                || node instanceof ListView<?>
                || node instanceof TreeView<?>;
    }

    private static Stream<Node> children(Node node) {
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.empty();
    }

    private static boolean isNamed(Node control, Parent root) {
        Stream<String> own = Stream.concat(
                Stream.ofNullable(control.getAccessibleText()),
                switch (control) {
                    case Labeled labeled -> Stream.ofNullable(labeled.getText());
                    case TextInputControl field -> Stream.ofNullable(field.getPromptText());
                    default -> Stream.empty();
                });
        return Stream.concat(own, label(control, root).map(Label::getText).stream())
                .anyMatch(name -> !name.isBlank());
    }

    private static Optional<Label> label(Node control, Parent root) {
        return root.lookupAll(".label").stream()
                .filter(node -> node instanceof Label label && label.getLabelFor() == control)
                .map(Label.class::cast)
                .findFirst();
    }
}
