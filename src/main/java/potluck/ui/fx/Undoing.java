package potluck.ui.fx;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The last thing that was done, and how to take it back. Window's thread.
public final class Undoing {
    private final StringProperty done = new SimpleStringProperty("");
    private Runnable back = () -> {};

    /// @param sentence what was done
    /// @param undo takes it back
    public void offer(String sentence, Runnable undo) {
        back = undo;
        done.set(sentence);
    }

    /// What was done; empty when nothing can be taken back.
    public StringProperty done() {
        return done;
    }

    /// Takes it back, once.
    public void undo() {
        if (!done.get().isEmpty()) {
            done.set("");
            back.run();
        }
    }
}
