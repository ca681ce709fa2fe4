package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.transfer.LimitPlan;
import potluck.transfer.SpeedLimits;

class LimitsFileTest {
    private static final LimitsView CHOSEN = new LimitsView(
            new LimitsView.Speeds(0, 500_000),
            new LimitsView.Speeds(10_000, 20_000),
            true,
            new LimitsView.Schedule("22:00", "06:30", List.of("MONDAY", "SUNDAY")),
            3,
            LimitsView.Speeds.NONE);

    @TempDir
    private Path folder;

    @Test
    void noLimitsHoldUntilSomebodyChooses() throws IOException {
        assertThat(new LimitsFile(folder).read(Log.silent())).isEqualTo(LimitPlan.NONE);
    }

    @Test
    void whatWasChosenHoldsAfterARestart() throws IOException {
        new LimitsFile(folder).write(CHOSEN);
        LimitPlan read = new LimitsFile(folder).read(Log.silent());
        assertThat(LimitPlans.view(read, SpeedLimits.NONE)).isEqualTo(CHOSEN);
        assertThat(read.alternative()).isEqualTo(new SpeedLimits(10_000, 20_000));
    }

    @Test
    void aDamagedFileMeansNoLimits() throws IOException {
        for (String damaged : List.of("", "{", "[]", "null", "{\"usual\":3}", "x".repeat(100_000))) {
            Files.writeString(folder.resolve("limits.json"), damaged);
            assertThat(new LimitsFile(folder).read(Log.silent()))
                    .as(damaged.substring(0, Math.min(9, damaged.length())))
                    .isEqualTo(LimitPlan.NONE);
        }
    }

    @Test
    void whatIsLeftOutIsNotLimited() throws IOException {
        Files.writeString(folder.resolve("limits.json"), "{\"slots\":2,\"usual\":{\"up\":7},\"schedule\":{}}");
        LimitPlan read = new LimitsFile(folder).read(Log.silent());
        assertThat(read).isEqualTo(new LimitPlan(new SpeedLimits(0, 7), SpeedLimits.NONE, false, Optional.empty(), 2));
    }

    @Test
    void withoutDaysTheHoursHoldEveryDay() throws IOException {
        LimitPlan plan = LimitPlans.of(with(new LimitsView.Schedule("08:00", "09:00", List.of())));
        assertThat(plan.schedule().orElseThrow().days()).hasSize(7);
    }

    @Test
    void nonsenseIsRefused() {
        LimitsView.Speeds negative = new LimitsView.Speeds(-1, 0);
        assertRefused(new LimitsView(
                negative, CHOSEN.alternative(), false, LimitsView.Schedule.NONE, 1, LimitsView.Speeds.NONE));
        assertRefused(new LimitsView(
                CHOSEN.usual(), CHOSEN.usual(), false, LimitsView.Schedule.NONE, 0, LimitsView.Speeds.NONE));
        assertRefused(with(new LimitsView.Schedule("8", "9", List.of())));
        assertRefused(with(new LimitsView.Schedule("08:00", "", List.of())));
        assertRefused(with(new LimitsView.Schedule("08:00", "09:00", List.of("NEVERDAY"))));
    }

    private static LimitsView with(LimitsView.Schedule schedule) {
        return new LimitsView(CHOSEN.usual(), CHOSEN.alternative(), false, schedule, 1, LimitsView.Speeds.NONE);
    }

    private static void assertRefused(LimitsView limits) {
        assertThatThrownBy(() -> LimitPlans.of(limits))
                .isInstanceOfSatisfying(
                        Failure.class, why -> assertThat(why.code()).isEqualTo("BAD_LIMITS"));
    }
}
