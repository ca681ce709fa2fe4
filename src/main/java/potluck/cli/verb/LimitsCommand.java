package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.print.Sizes;
import potluck.node.LimitsView;
import potluck.node.LimitsView.Schedule;
import potluck.node.LimitsView.Speeds;
import potluck.node.Node;

/// `limits`: shows and sets how fast this device may be.
@Command(
        name = "limits",
        description = "Shows the speed limits, and sets those that are given: bytes a second such as 500K or 2M, 0 for"
                + " none.")
final class LimitsCommand implements NodeCommand {
    @Option(names = "--down", paramLabel = "SPEED", converter = Speed.class, description = "For downloads.")
    private @Nullable Long down;

    @Option(names = "--up", paramLabel = "SPEED", converter = Speed.class, description = "For uploads.")
    private @Nullable Long up;

    @Option(
            names = "--alternative-down",
            paramLabel = "SPEED",
            converter = Speed.class,
            description = "For downloads while the alternative limits hold.")
    private @Nullable Long alternativeDown;

    @Option(
            names = "--alternative-up",
            paramLabel = "SPEED",
            converter = Speed.class,
            description = "For uploads while the alternative limits hold.")
    private @Nullable Long alternativeUp;

    @Option(names = "--alternative", paramLabel = "on|off", description = "Switches the alternative limits.")
    private @Nullable Switch alternative;

    @Option(
            names = "--schedule",
            paramLabel = "HH:MM-HH:MM|off",
            description = "Hours in which the alternative limits hold anyway.")
    private @Nullable String schedule;

    @Option(names = "--days", split = ",", paramLabel = "DAY", description = "Only on these days: monday,tuesday,…")
    private @Nullable List<String> days;

    @Option(names = "--slots", paramLabel = "N", description = "How many members are served at the same time.")
    private @Nullable Integer slots;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private enum Switch {
        on,
        off
    }

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        LimitsView before = node.transfers().limits();
        LimitsView chosen = changed(before);
        if (!chosen.equals(before)) {
            node.transfers().limit(chosen);
        }
        show(node.transfers().limits(), screen);
        return true;
    }

    private LimitsView changed(LimitsView before) {
        return new LimitsView(
                speeds(before.usual(), down, up),
                speeds(before.alternative(), alternativeDown, alternativeUp),
                alternative == null ? before.switched() : alternative == Switch.on,
                schedule(before.schedule()),
                slots == null ? before.slots() : slots,
                before.now());
    }

    private static Speeds speeds(Speeds before, @Nullable Long down, @Nullable Long up) {
        return new Speeds(down == null ? before.down() : down, up == null ? before.up() : up);
    }

    private Schedule schedule(Schedule before) {
        if (schedule != null && schedule.equals("off")) {
            return Schedule.NONE;
        }
        List<String> on = days == null
                ? before.days()
                : days.stream().map(day -> day.toUpperCase(Locale.ROOT)).toList();
        if (schedule == null) {
            return new Schedule(before.from(), before.to(), on);
        }
        String[] hours = schedule.split("[-–]", 2);
        return new Schedule(hours[0], hours.length == 2 ? hours[1] : "", on);
    }

    private void show(LimitsView limits, Screen screen) {
        if (json) {
            screen.document(limits);
            return;
        }
        screen.line("now          " + words(limits.now()));
        screen.line("usual        " + words(limits.usual()));
        screen.line("alternative  " + words(limits.alternative()) + (limits.switched() ? "  on" : "  off"));
        Schedule hours = limits.schedule();
        if (!hours.from().isEmpty()) {
            screen.line("schedule     " + hours.from() + "–" + hours.to() + " " + String.join(",", hours.days()));
        }
        screen.line("slots        " + limits.slots());
    }

    private static String words(Speeds speeds) {
        return "down " + words(speeds.down()) + "  up " + words(speeds.up());
    }

    private static String words(long speed) {
        return speed == 0 ? "unlimited" : Sizes.of(speed) + "/s";
    }
}
