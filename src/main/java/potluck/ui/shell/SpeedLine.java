package potluck.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableLongValue;
import javafx.beans.value.ObservableValue;
import potluck.node.LimitsView.Speeds;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Commands;

/// How fast files go down and up, and how fast they may; the limits are asked for every few seconds. Window's thread.
final class SpeedLine {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Node node;
    private final Commands commands;
    private final Words words;
    private final InstantSource clock;
    private final ObjectProperty<Speeds> limits = new SimpleObjectProperty<>(Speeds.NONE);
    private Instant next = Instant.MIN;

    SpeedLine(Node node, Commands commands, Words words, InstantSource clock) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.clock = clock;
    }

    /// Asks for the limits again if it is time to; a device without transfers has none.
    void look() {
        if (!clock.instant().isBefore(next)) {
            next = clock.instant().plus(PAUSE);
            commands.ask(() -> node.transfers().limits().now(), limits::set, none -> limits.set(Speeds.NONE));
        }
    }

    ObservableValue<String> text(ObservableLongValue down, ObservableLongValue up) {
        return Bindings.createStringBinding(
                () -> words.say(
                        "shell.rates",
                        speed(down.get(), limits.get().down()),
                        speed(up.get(), limits.get().up())),
                down,
                up,
                limits);
    }

    private String speed(long now, long most) {
        String text = words.amounts().speed(now);
        return most == 0
                ? text
                : words.say("shell.rateOf", text, words.amounts().speed(most));
    }
}
