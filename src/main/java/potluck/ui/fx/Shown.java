package potluck.ui.fx;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Follows what outlives a panel only as long as the panel is in a window, so that neither holds the other. Window's
/// thread.
public final class Shown {
    private Subscription following = Subscription.EMPTY;

    private Shown() {}

    /// @param subscribe begins to follow, with how things stand at that moment; called each time `node` comes into a
    ///   window
    public static void follow(Node node, Supplier<Subscription> subscribe) {
        Shown shown = new Shown();
        node.sceneProperty().subscribe(scene -> {
            shown.following.unsubscribe();
            shown.following = scene == null ? Subscription.EMPTY : subscribe.get();
        });
    }
}
