package potluck.ui.transfers;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import potluck.node.LimitsView;
import potluck.node.LimitsView.Speeds;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Screens;
import potluck.ui.fx.WholeNumber;

/// Wires `transfers/limits.fxml`: how fast this device may be, in kilobytes a second; 0 for no limit.
public final class LimitsController {
    private static final int KILO = 1000;
    private static final int MOST = 10_000_000;
    private static final int STEP = 100;
    private static final int MOST_SLOTS = 200;

    private final LimitsView limits;

    @FXML
    private WholeNumber down;

    @FXML
    private WholeNumber up;

    @FXML
    private WholeNumber otherDown;

    @FXML
    private WholeNumber otherUp;

    @FXML
    private WholeNumber slots;

    @FXML
    private CheckBox switched;

    @FXML
    private ScheduleBox schedule;

    private LimitsController(LimitsView limits) {
        this.limits = limits;
    }

    /// Asks for other limits than those of `node`, and sets them.
    public static void change(Node node, Commands commands, Words words, Dialogs dialogs, Consumer<String> failed) {
        commands.ask(
                node.transfers()::limits,
                limits -> ask(limits, words, dialogs)
                        .ifPresent(wanted -> commands.run(() -> node.transfers().limit(wanted), failed)),
                failed);
    }

    /// Asks for other limits than these.
    static Optional<LimitsView> ask(LimitsView limits, Words words, Dialogs dialogs) {
        LimitsController controller = new LimitsController(limits);
        Parent form = new Screens(words).load("transfers/limits", controller);
        controller.schedule.show(limits.schedule(), words);
        return dialogs.fill(words.say("limits.title"), form, words.say("limits.yes"), new SimpleBooleanProperty(true))
                ? Optional.of(controller.chosen())
                : Optional.empty();
    }

    @FXML
    private void initialize() {
        set(down, limits.usual().down());
        set(up, limits.usual().up());
        set(otherDown, limits.alternative().down());
        set(otherUp, limits.alternative().up());
        slots.set(1, MOST_SLOTS, limits.slots(), 1);
        switched.setSelected(limits.switched());
    }

    private static void set(WholeNumber field, long bytes) {
        field.set(0, MOST, (int) Math.min(MOST, (bytes + KILO - 1) / KILO), STEP);
    }

    private LimitsView chosen() {
        return new LimitsView(
                speeds(down, up),
                speeds(otherDown, otherUp),
                switched.isSelected(),
                schedule.schedule(),
                slots.number(),
                limits.now());
    }

    private static Speeds speeds(WholeNumber down, WholeNumber up) {
        return new Speeds((long) down.number() * KILO, (long) up.number() * KILO);
    }
}
