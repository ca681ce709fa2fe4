package potluck.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import potluck.diagnosis.Finding.Area;

/// Do the clocks agree? By much more than a minute, times in lists mislead; by a day, certificates are refused. Pure.
final class ClockCheck {
    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);
    private static final Duration DANGEROUS = Duration.ofHours(12);

    private record Skew(String whose, Duration by) {}

    private ClockCheck() {}

    /// @param system as Java has it in `os.name`
    static Finding of(Survey survey, String system) {
        List<Skew> skews = new ArrayList<>();
        survey.samples()
                .forEach(
                        (user, sample) -> skews.add(new Skew(user, sample.skew().abs())));
        survey.tracker()
                .clock()
                .ifPresent(clock -> skews.add(
                        new Skew(survey.tracker().address(), clock.skew().abs())));
        if (skews.isEmpty()) {
            return Finding.skipped(Area.CLOCK, Phrase.CLOCK_UNKNOWN);
        }
        Skew worst = skews.stream().max(Comparator.comparing(Skew::by)).get();
        if (worst.by().compareTo(WORTH_TELLING) < 0) {
            return Finding.passed(Area.CLOCK, Phrase.CLOCKS_AGREE, worst.by().toMillis());
        }
        Said said = Said.of(Phrase.CLOCK_DIFFERS, worst.whose(), worst.by().toSeconds());
        Remedy remedy = Remedy.of(Phrase.SET_CLOCK, command(system));
        return worst.by().compareTo(DANGEROUS) < 0
                ? Finding.warned(Area.CLOCK, said, remedy)
                : Finding.failed(Area.CLOCK, said, remedy);
    }

    private static String command(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return "w32tm /resync";
        }
        return name.contains("mac") ? "sudo sntp -sS time.apple.com" : "sudo timedatectl set-ntp true";
    }
}
