package potluck.ui.tracker;

import java.util.OptionalInt;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Screens;
import potluck.ui.fx.WholeNumber;

/// Wires `tracker/port.fxml`: where the tracker shall listen.
final class PortForm {
    private static final int HIGHEST = 65_535;

    private final int now;

    @FXML
    private WholeNumber port;

    private PortForm(int now) {
        this.now = now;
    }

    /// @param now the port it has
    static OptionalInt ask(int now, Words words, Dialogs dialogs) {
        PortForm form = new PortForm(now);
        Parent root = new Screens(words).load("tracker/port", form);
        boolean filled = dialogs.fill(
                words.say("tracker.changePort"), root, words.say("tracker.portYes"), new SimpleBooleanProperty(true));
        return filled ? OptionalInt.of(form.port.number()) : OptionalInt.empty();
    }

    @FXML
    private void initialize() {
        port.set(1, HIGHEST, now, 1);
    }
}
