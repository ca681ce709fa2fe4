package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final List<List<Integer>> shown = new ArrayList<>();
    private final Batch<Integer> batch = new Batch<>(window::add, shown::add);

    @Test
    void whatPilesUpIsDeliveredAtOnceAndInOrder() {
        batch.add(List.of(1, 2));
        batch.add(List.of());
        batch.add(List.of(3));
        assertThat(window).hasSize(1);
        window.remove().run();
        batch.add(List.of(4));
        window.remove().run();
        assertThat(shown).containsExactly(List.of(1, 2, 3), List.of(4));
    }

    @Test
    void nothingIsLostBetweenManyThreads() throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        List<Integer> received = new ArrayList<>();
        Batch<Integer> shared = new Batch<>(
                work -> {
                    synchronized (received) {
                        work.run();
                    }
                },
                received::addAll);
        for (int i = 0; i < 8; i++) {
            writers.add(Thread.ofVirtual().start(() -> {
                for (int n = 0; n < 1000; n++) {
                    shared.add(List.of(n));
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(received).hasSize(8000);
    }
}
