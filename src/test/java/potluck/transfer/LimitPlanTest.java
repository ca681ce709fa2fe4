package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitPlanTest {
    private static final SpeedLimits USUAL = new SpeedLimits(1000, 2000);
    private static final SpeedLimits SLOW = new SpeedLimits(10, 20);
    /// 23 November 2026 is a Monday.
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 0, 0);

    @Test
    void theUsualLimitsHoldUnlessSwitched() {
        assertThat(plan(false, Optional.empty()).at(MONDAY)).isEqualTo(USUAL);
        assertThat(plan(true, Optional.empty()).at(MONDAY)).isEqualTo(SLOW);
    }

    @Test
    void theAlternativeLimitsHoldInTheirHours() {
        LimitPlan plan = plan(false, Optional.of(hours("08:00", "17:30", Set.of(DayOfWeek.values()))));
        assertThat(plan.at(MONDAY.withHour(7).withMinute(59))).isEqualTo(USUAL);
        assertThat(plan.at(MONDAY.withHour(8))).isEqualTo(SLOW);
        assertThat(plan.at(MONDAY.withHour(17).withMinute(29))).isEqualTo(SLOW);
        assertThat(plan.at(MONDAY.withHour(17).withMinute(30))).isEqualTo(USUAL);
    }

    @Test
    void theHoursHoldOnTheirDaysOnly() {
        Hours hours = hours("08:00", "17:00", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(hours.contain(MONDAY.withHour(9))).isTrue();
        assertThat(hours.contain(MONDAY.plusDays(5).withHour(9))).isFalse();
    }

    @Test
    void hoursOverMidnightBelongToTheDayTheyBeginOn() {
        Hours hours = hours("22:00", "06:00", Set.of(DayOfWeek.SUNDAY));
        assertThat(hours.contain(MONDAY.minusHours(1))).as("Sunday, 23:00").isTrue();
        assertThat(hours.contain(MONDAY.withHour(5))).as("Monday, 5:00").isTrue();
        assertThat(hours.contain(MONDAY.withHour(6))).isFalse();
        assertThat(hours.contain(MONDAY.withHour(23))).isFalse();
        assertThat(hours.contain(MONDAY.minusHours(19))).as("Sunday, 5:00").isFalse();
    }

    @Test
    void equalHoursLastADay() {
        Hours hours = hours("09:00", "09:00", Set.of(DayOfWeek.MONDAY));
        assertThat(hours.contain(MONDAY.withHour(9))).isTrue();
        assertThat(hours.contain(MONDAY.plusDays(1).withHour(8))).isTrue();
        assertThat(hours.contain(MONDAY.plusDays(1).withHour(9))).isFalse();
    }

    @Test
    void theThrottleTellsWhatHoldsNow() {
        Clock noon = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        try (Throttle throttle = new Throttle(LimitPlan.NONE, noon)) {
            assertThat(throttle.now()).isEqualTo(SpeedLimits.NONE);
            throttle.set(plan(false, Optional.of(hours("11:00", "13:00", Set.of(DayOfWeek.MONDAY)))));
            assertThat(throttle.now()).isEqualTo(SLOW);
            assertThat(throttle.down().bytesPerSecond()).isEqualTo(10);
            assertThat(throttle.up().bytesPerSecond()).isEqualTo(20);
        }
    }

    @Test
    void whatIsSentAtOnceIsSmallAtALowSpeed() {
        try (Throttle throttle = new Throttle(LimitPlan.NONE, Clock.systemUTC())) {
            int most = throttle.block();
            throttle.set(plan(true, Optional.empty()));
            assertThat(throttle.block()).isLessThan(most).isPositive();
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SpeedLimits(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LimitPlan(USUAL, SLOW, false, Optional.empty(), 0));
    }

    private static LimitPlan plan(boolean switched, Optional<Hours> schedule) {
        return new LimitPlan(USUAL, SLOW, switched, schedule, 8);
    }

    private static Hours hours(String from, String to, Set<DayOfWeek> days) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to), days);
    }
}
