package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final Latest<String> latest = new Latest<>(window::add, shown::add);

    @Test
    void onlyTheNewestValueIsShownAndOnlyOneCallWaits() {
        latest.offer("a");
        latest.offer("b");
        latest.offer("c");
        assertThat(window).hasSize(1);
        window.remove().run();
        assertThat(shown).containsExactly("c");
    }

    @Test
    void whatComesAfterADeliveryIsDeliveredAgain() {
        latest.offer("a");
        window.remove().run();
        latest.offer("b");
        window.remove().run();
        assertThat(shown).containsExactly("a", "b");
        assertThat(window).isEmpty();
    }
}
