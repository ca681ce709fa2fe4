package potluck.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecallTest {
    private final Recall recall = new Recall();

    @Test
    void whatWasTypedComesBackTheNewestFirst() {
        recall.add("one");
        recall.add("two");
        assertThat(recall.older()).hasValue("two");
        assertThat(recall.shows("two")).isTrue();
        assertThat(recall.shows("two, changed")).isFalse();
        assertThat(recall.older()).hasValue("one");
        assertThat(recall.older()).isEmpty();
        assertThat(recall.newer()).isEqualTo("two");
        assertThat(recall.newer()).isEmpty();
        assertThat(recall.newer()).isEmpty();
        assertThat(recall.older()).hasValue("two");
    }

    @Test
    void theSameTwiceIsKeptOnce() {
        recall.add("one");
        recall.add("two");
        recall.add("one");
        assertThat(recall.older()).hasValue("one");
        assertThat(recall.older()).hasValue("two");
        assertThat(recall.older()).isEmpty();
    }

    @Test
    void theOldestAreForgotten() {
        for (int i = 0; i < 150; i++) {
            recall.add("line " + i);
        }
        int kept = 0;
        while (recall.older().isPresent()) {
            kept++;
        }
        assertThat(kept).isEqualTo(100);
    }
}
