package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkSocketTest {
    private final List<Integer> calls = new ArrayList<>();
    private final BulkSocket.Gathering below = new BulkSocket.Gathering(new OutputStream() {
        @Override
        public void write(int one) {
            calls.add(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            calls.add(length);
        }
    });

    /// As TLS does: record by record, each flushed.
    private final OutputStream records = new BufferedOutputStream(below, 1) {
        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = 0; at < length; at += 16_384) {
                below.write(bytes, from + at, Math.min(16_384, length - at));
                below.flush();
            }
        }
    };

    private final BulkOutput out = new BulkOutput(records, below);

    @Test
    void recordsThatAreWrittenTogetherLeaveTogether() throws IOException {
        out.write(new byte[100_000], 0, 100_000);
        assertThat(calls).containsExactly(100_000);
    }

    @Test
    void whatExceedsTheBufferLeavesInBulk() throws IOException {
        out.write(new byte[262_144], 0, 262_144);
        assertThat(calls).containsExactly(131_072, 131_072);
    }

    @Test
    void aSmallMessageLeavesAtOnce() throws IOException {
        out.write(new byte[300], 0, 300);
        assertThat(calls).containsExactly(300);
        below.write(new byte[20], 0, 20);
        below.flush();
        assertThat(calls).containsExactly(300, 20);
    }

    @Test
    void afterAFailureNothingIsHeldBack() throws IOException {
        BulkOutput broken = new BulkOutput(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        below.write(one);
                        throw new IOException("broken");
                    }
                },
                below);
        assertThatThrownBy(() -> broken.write(new byte[20_000], 0, 20_000)).isInstanceOf(IOException.class);
        assertThat(calls).containsExactly(1);
    }
}
