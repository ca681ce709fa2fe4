package potluck.identity.tls;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Limits the connections that have not proven anything yet: at most 64, and 8 of one address (of one /64 in IPv6),
/// so that those who only pretend to shake hands cannot fill the house; 256 more may wait. Any thread; the monitor
/// guards the counts.
final class Admission {
    private static final int MOST = 64;
    private static final int MOST_OF_ONE = 8;
    private static final int MOST_WAITING = 256;

    private final Map<ByteBuffer, Integer> counts = new HashMap<>();
    private int all;
    private int waiting;

    /// Whether one more may come in, perhaps after waiting; if so, it must [#leave].
    synchronized boolean enter(InetAddress address, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (isFull(address)) {
            long left = end - System.nanoTime();
            if (left <= 0 || waiting >= MOST_WAITING) {
                return false;
            }
            waiting++;
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } finally {
                waiting--;
            }
        }
        all++;
        counts.merge(origin(address), 1, Integer::sum);
        return true;
    }

    synchronized void leave(InetAddress address) {
        all--;
        counts.computeIfPresent(origin(address), (_, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    private boolean isFull(InetAddress address) {
        return all >= MOST || counts.getOrDefault(origin(address), 0) >= MOST_OF_ONE;
    }

    private static ByteBuffer origin(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(bytes, 0, address instanceof Inet6Address ? bytes.length / 2 : bytes.length);
    }
}
