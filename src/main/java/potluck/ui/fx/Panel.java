package potluck.ui.fx;

import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import potluck.node.Snapshot;

/// One panel of the main window.
///
/// @param name the key of its title, and its icon's name in the style sheet
/// @param root what it looks like
/// @param show receives every snapshot, in the window's thread
/// @param counter the number beside its title; 0 shows none
/// @param find puts the cursor where one searches (Ctrl+F)
/// @param refresh asks again for what it shows (F5)
/// @param offered whether it can be chosen now
public record Panel(
        String name,
        Parent root,
        Consumer<Snapshot> show,
        ObservableIntegerValue counter,
        Runnable find,
        Runnable refresh,
        ObservableBooleanValue offered) {
    /// A panel that can always be chosen.
    public Panel(
            String name,
            Parent root,
            Consumer<Snapshot> show,
            ObservableIntegerValue counter,
            Runnable find,
            Runnable refresh) {
        this(name, root, show, counter, find, refresh, new SimpleBooleanProperty(true));
    }

    /// A panel that is always up to date.
    public Panel(String name, Parent root, Consumer<Snapshot> show, ObservableIntegerValue counter, Runnable find) {
        this(name, root, show, counter, find, () -> {});
    }
}
