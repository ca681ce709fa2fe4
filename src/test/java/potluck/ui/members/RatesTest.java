package potluck.ui.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.node.LinkView;
import potluck.ui.members.Rates.Rate;

/// How fast files come and go, out of counters.
class RatesTest {
    private static final long SECOND = 1_000_000_000L;

    private long now = 7;
    private final Rates rates = new Rates(() -> now);

    private void look(long seconds, LinkView... links) {
        now += seconds * SECOND;
        rates.look(List.of(links));
    }

    private static LinkView link(String user, long received, long sent) {
        return new LinkView(user, "LAN", "192.0.2.7:5555", "", received, sent);
    }

    @Test
    void aRateIsWhatCameAndWentOverTheLastSeconds() {
        look(0, link("Ana", 1000, 50), link("Boris", 0, 0));
        assertThat(rates.of("Ana")).as("one look tells nothing").isEqualTo(Rate.NONE);
        look(2, link("Ana", 5000, 150), link("Boris", 0, 0));
        assertThat(rates.of("Ana")).isEqualTo(new Rate(2000, 50));
        assertThat(rates.of("Boris")).isEqualTo(Rate.NONE);
        assertThat(rates.of("Vera")).isEqualTo(Rate.NONE);
    }

    @Test
    void whenNothingMovesAnyMoreTheRateFallsToNothing() {
        look(0, link("Ana", 0, 0));
        for (int i = 1; i <= 3; i++) {
            look(1, link("Ana", i * 1000, 0));
        }
        assertThat(rates.of("Ana")).isEqualTo(new Rate(1000, 0));
        for (int i = 0; i < 6; i++) {
            look(1, link("Ana", 3000, 0));
        }
        assertThat(rates.of("Ana")).isEqualTo(Rate.NONE);
    }

    @Test
    void aLinkThatBeginsAnewCountsFromNothing() {
        look(0, link("Ana", 9000, 9000));
        look(1, link("Ana", 9500, 9000));
        look(1, link("Ana", 100, 0));
        assertThat(rates.of("Ana")).isEqualTo(Rate.NONE);
        look(1, link("Ana", 300, 10));
        assertThat(rates.of("Ana")).isEqualTo(new Rate(200, 10));
        look(1);
        assertThat(rates.of("Ana")).isEqualTo(Rate.NONE);
    }
}
