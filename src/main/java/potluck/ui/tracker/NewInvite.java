package potluck.ui.tracker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Screens;
import potluck.ui.fx.WholeNumber;

/// Wires `tracker/newinvite.fxml`: how long an invite holds, and for how many devices.
final class NewInvite {
    private static final List<Duration> LIFETIMES =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));
    private static final int MOST_USES = 1000;

    private final Words words;

    @FXML
    private ComboBox<Duration> lifetime;

    @FXML
    private WholeNumber uses;

    private NewInvite(Words words) {
        this.words = words;
    }

    /// What the user has chosen.
    record Wanted(Duration lifetime, int uses) {}

    static Optional<Wanted> ask(Words words, Dialogs dialogs) {
        NewInvite form = new NewInvite(words);
        Parent root = new Screens(words).load("tracker/newinvite", form);
        return dialogs.fill(
                        words.say("tracker.newInvite"),
                        root,
                        words.say("tracker.make"),
                        new SimpleBooleanProperty(true))
                ? Optional.of(new Wanted(form.lifetime.getValue(), form.uses.number()))
                : Optional.empty();
    }

    @FXML
    private void initialize() {
        lifetime.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration time) {
                return time.toDays() == 0 ? words.count("hours", time.toHours()) : words.count("days", time.toDays());
            }

            @Override
            public Duration fromString(String text) {
                return LIFETIMES.getFirst();
            }
        });
        lifetime.getItems().setAll(LIFETIMES);
        lifetime.setValue(Duration.ofDays(7));
        uses.set(1, MOST_USES, 5, 1);
    }
}
