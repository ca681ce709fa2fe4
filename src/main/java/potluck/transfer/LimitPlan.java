package potluck.transfer;

import java.time.LocalDateTime;
import java.util.Optional;

/// Which speed limits hold when.
///
/// @param usual hold unless the alternative ones do
/// @param alternative hold while `switched`, and in the hours of the schedule
/// @param slots how many members are served at the same time
public record LimitPlan(
        SpeedLimits usual, SpeedLimits alternative, boolean switched, Optional<Hours> schedule, int slots) {
    /// No limits.
    public static final LimitPlan NONE = new LimitPlan(SpeedLimits.NONE, SpeedLimits.NONE, false, Optional.empty(), 8);

    public LimitPlan {
        if (slots < 1) {
            throw new IllegalArgumentException("no slot for anybody");
        }
    }

    public SpeedLimits at(LocalDateTime now) {
        boolean scheduled = schedule.filter(hours -> hours.contain(now)).isPresent();
        return switched || scheduled ? alternative : usual;
    }
}
