package potluck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AmountsTest {
    private final Amounts english = Words.of(Locale.ENGLISH).amounts();
    private final Amounts russian = Words.of(Locale.forLanguageTag("ru")).amounts();

    @Test
    void sizesAreDecimalAndShort() {
        assertThat(english.size(0)).isEqualTo("0\u00A0B");
        assertThat(english.size(999)).isEqualTo("999\u00A0B");
        assertThat(english.size(1_000)).isEqualTo("1\u00A0kB");
        assertThat(english.size(1_449)).isEqualTo("1.4\u00A0kB");
        assertThat(english.size(999_499)).isEqualTo("999\u00A0kB");
        assertThat(english.size(999_500)).isEqualTo("1\u00A0MB");
        assertThat(english.size(123_456_789)).isEqualTo("123\u00A0MB");
        assertThat(english.size(Long.MAX_VALUE)).isEqualTo("9,223\u00A0PB");
        assertThat(russian.size(1_449)).isEqualTo("1,4\u00A0кБ");
    }

    @Test
    void speedsAreSizesBySecond() {
        assertThat(english.speed(2_500_000)).isEqualTo("2.5\u00A0MB/s");
        assertThat(russian.speed(2_500_000)).isEqualTo("2,5\u00A0МБ/с");
    }

    @Test
    void aPercentageNeverSaysDoneTooEarly() {
        assertThat(english.percent(0.999)).isEqualTo("99%");
        assertThat(english.percent(1)).isEqualTo("100%");
    }

    @Test
    void durationsReadLikeAClock() {
        assertThat(english.duration(Duration.ofSeconds(42))).isEqualTo("0:42");
        assertThat(english.duration(Duration.ofSeconds(725))).isEqualTo("12:05");
        assertThat(english.duration(Duration.ofSeconds(3753))).isEqualTo("1:02:33");
    }

    @Test
    void theClockShowsMilliseconds() {
        assertThat(english.clock(Instant.parse("2026-11-20T10:15:30.042Z"))).matches("\\d\\d:\\d5:30\\.042");
    }

    @Test
    void theDayIsWrittenAsShortAsTheLanguageDoes() {
        Instant noon = LocalDate.of(2026, 4, 3)
                .atTime(12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        assertThat(english.shortDay(noon)).isEqualTo("4/3/26");
        assertThat(russian.shortDay(noon)).isEqualTo("03.04.2026");
    }

    @Test
    void ofAMomentOfTodayTheTimeIsEnough() {
        Instant noon = LocalDate.of(2026, 11, 20)
                .atTime(12, 5)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        assertThat(russian.moment(noon, noon.plus(Duration.ofHours(11)))).isEqualTo("12:05");
        assertThat(russian.moment(noon, noon.plus(Duration.ofHours(13)))).isEqualTo(russian.date(noon));
    }

    @Test
    void datesAreWrittenInTheLanguage() {
        assertThat(russian.date(Instant.parse("2026-11-20T10:15:30Z"))).contains("нояб");
    }
}
