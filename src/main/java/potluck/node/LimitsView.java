package potluck.node;

import java.util.List;
import java.util.Objects;

/// How fast this device may be. Speeds are bytes a second, all transfers together; 0 for no limit.
///
/// @param switched whether the alternative speeds hold until they are switched off
/// @param schedule when they hold anyway
/// @param slots how many members are served at the same time
/// @param now what holds at this moment
public record LimitsView(Speeds usual, Speeds alternative, boolean switched, Schedule schedule, int slots, Speeds now) {
    /// What JSON leaves out is not limited.
    public LimitsView {
        usual = Objects.requireNonNullElse(usual, Speeds.NONE);
        alternative = Objects.requireNonNullElse(alternative, Speeds.NONE);
        schedule = Objects.requireNonNullElse(schedule, Schedule.NONE);
        now = Objects.requireNonNullElse(now, Speeds.NONE);
    }

    /// Bytes a second in each direction.
    public record Speeds(long down, long up) {
        public static final Speeds NONE = new Speeds(0, 0);
    }

    /// Hours of some days.
    ///
    /// @param from such as `08:00`; empty for no schedule
    /// @param to such as `17:30`; not later than `from` for hours that last until the next day
    /// @param days on which the hours begin: `MONDAY` …
    public record Schedule(String from, String to, List<String> days) {
        public static final Schedule NONE = new Schedule("", "", List.of());

        public Schedule {
            from = Objects.requireNonNullElse(from, "");
            to = Objects.requireNonNullElse(to, "");
            days = List.copyOf(Objects.requireNonNullElse(days, List.of()));
        }
    }
}
