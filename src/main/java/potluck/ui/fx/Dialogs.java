package potluck.ui.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;

/// Questions that stand in front of everything else. Window's thread; each returns when the user has answered, empty
/// or false when the user would rather not.
public interface Dialogs {
    List<Path> files(String title);

    Optional<Path> folder(String title);

    /// Where to save something new; `name` is what it is called unless the user says otherwise.
    Optional<Path> saveAs(String title, String name);

    /// Asks before something that cannot be taken back; `yes` names the button that does it.
    boolean confirm(String question, String yes);

    /// Shows something to read.
    void show(String title, Parent content);

    /// Lets the user fill in a form; the button `yes` can be pressed while it is `ready`.
    boolean fill(String title, Parent form, String yes, ObservableBooleanValue ready);
}
