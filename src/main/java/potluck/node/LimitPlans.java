package potluck.node;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import potluck.kit.Failure;
import potluck.transfer.Hours;
import potluck.transfer.LimitPlan;
import potluck.transfer.SpeedLimits;

/// Limits in plain values and as the transfer room wants them.
final class LimitPlans {
    private static final int MOST_SLOTS = 200;

    private LimitPlans() {}

    /// @throws Failure `BAD_LIMITS`
    static LimitPlan of(LimitsView view) throws Failure {
        if (view.slots() < 1 || view.slots() > MOST_SLOTS) {
            throw Failure.of(NodeFault.BAD_LIMITS, view.slots());
        }
        return new LimitPlan(
                speeds(view.usual()),
                speeds(view.alternative()),
                view.switched(),
                hours(view.schedule()),
                view.slots());
    }

    static LimitsView view(LimitPlan plan, SpeedLimits now) {
        return new LimitsView(
                view(plan.usual()),
                view(plan.alternative()),
                plan.switched(),
                plan.schedule().map(LimitPlans::view).orElse(LimitsView.Schedule.NONE),
                plan.slots(),
                view(now));
    }

    private static SpeedLimits speeds(LimitsView.Speeds speeds) throws Failure {
        if (speeds.down() < 0 || speeds.up() < 0) {
            throw Failure.of(NodeFault.BAD_LIMITS, Math.min(speeds.down(), speeds.up()));
        }
        return new SpeedLimits(speeds.down(), speeds.up());
    }

    private static Optional<Hours> hours(LimitsView.Schedule schedule) throws Failure {
        if (schedule.from().isEmpty()) {
            return Optional.empty();
        }
        try {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            schedule.days().forEach(day -> days.add(DayOfWeek.valueOf(day)));
            return Optional.of(new Hours(
                    LocalTime.parse(schedule.from()),
                    LocalTime.parse(schedule.to()),
                    days.isEmpty() ? Set.of(DayOfWeek.values()) : days));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Failure.because(
                    e, NodeFault.BAD_LIMITS, schedule.from() + "–" + schedule.to() + " " + schedule.days());
        }
    }

    private static LimitsView.Speeds view(SpeedLimits limits) {
        return new LimitsView.Speeds(limits.down(), limits.up());
    }

    private static LimitsView.Schedule view(Hours hours) {
        List<String> days = hours.days().stream()
                .sorted(Comparator.naturalOrder())
                .map(DayOfWeek::name)
                .toList();
        return new LimitsView.Schedule(hours.from().toString(), hours.to().toString(), days);
    }
}
