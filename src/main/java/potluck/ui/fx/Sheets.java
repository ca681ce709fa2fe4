package potluck.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layer above the window's content: one sheet at a time, on dimmed ground. It is closed by Escape, by its button
/// or by a click beside it; the keyboard stays in it as long as it is open and goes back to where it was. Window's
/// thread.
public final class Sheets extends StackPane {
    private @Nullable Node before;

    public Sheets() {
        getStyleClass().add("sheets");
        setAlignment(Pos.CENTER);
        setVisible(false);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !key.isConsumed()) {
                close();
                key.consume();
            }
        });
        sceneProperty().subscribe((old, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener(this::hold);
            }
        });
    }

    /// Opens a sheet in place of the one before.
    ///
    /// @param closeText what the button that closes it is called
    public void show(String title, Parent content, String closeText) {
        Label name = new Label(title);
        name.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon("mdi2c-close"));
        close.setId("closeSheet");
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(closeText);
        close.setOnAction(click -> close());
        HBox head = new HBox(name, space, close);
        head.getStyleClass().add("sheet-head");
        ScrollPane body = new ScrollPane(content);
        body.setFitToWidth(true);
        body.prefViewportHeightProperty().bind(content.layoutBoundsProperty().map(Bounds::getHeight));
        body.setFocusTraversable(false);
        VBox card = new VBox(head, body);
        card.getStyleClass().add("sheet");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        put(card, content);
    }

    /// Opens something that closes itself, near the top.
    public void show(Region bare) {
        bare.setMaxHeight(Region.USE_PREF_SIZE);
        put(bare, bare);
        setAlignment(bare, Pos.TOP_CENTER);
    }

    private void put(Region card, Node first) {
        if (!isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        getChildren().setAll(card);
        setVisible(true);
        // What scrolls has its content only when it has its looks.
        card.applyCss();
        lead(first);
    }

    public void close() {
        if (isVisible()) {
            setVisible(false);
            getChildren().clear();
            if (before != null && before.getScene() == getScene()) {
                before.requestFocus();
            }
            before = null;
        }
    }

    public boolean isOpen() {
        return isVisible();
    }

    private void hold(ObservableValue<? extends Node> owner, @Nullable Node old, @Nullable Node now) {
        if (isVisible() && now != null && !isInside(now)) {
            lead(this);
        }
    }

    private boolean isInside(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }

    /// Hands the keyboard to the first thing that takes it.
    private static boolean lead(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Sheets::lead);
    }
}
