package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WriteBehindTest {
    private final List<String> forced = new CopyOnWriteArrayList<>();

    @Test
    void aSmallFileIsForcedOnceAtItsEnd() throws IOException {
        WriteBehind behind = new WriteBehind(metadata -> forced.add("metadata " + metadata));
        behind.written(1000);
        behind.finish();
        assertThat(forced).containsExactly("metadata true");
    }

    @Test
    void aLargeFileIsForcedWhileItGrowsAndItsEndWaitsForThat() throws IOException {
        CountDownLatch grown = new CountDownLatch(1);
        WriteBehind behind = new WriteBehind(metadata -> {
            if (!metadata) {
                await(grown);
            }
            forced.add("metadata " + metadata);
        });
        behind.written(WriteBehind.PORTION);
        behind.written(WriteBehind.PORTION);
        grown.countDown();
        behind.finish();
        assertThat(forced).containsExactly("metadata false", "metadata true");
    }

    @Test
    void whatFailedBehindIsNotForgotten() {
        WriteBehind behind = new WriteBehind(metadata -> {
            if (!metadata) {
                throw new IOException("no space left");
            }
            forced.add("metadata " + metadata);
        });
        behind.written(WriteBehind.PORTION);
        assertThatThrownBy(behind::finish).hasMessage("no space left");
        assertThat(forced).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
