package potluck.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;

/// Questions of this side that wait for their answer, at most as many at once as the other side works on. Any thread.
final class Questions {
    private final AtomicInteger next;
    private final Semaphore places;
    private final Map<Integer, CompletableFuture<Control>> open = new ConcurrentHashMap<>();
    private volatile @Nullable IOException closed;

    /// @param dialled the side that dialled asks with odd ids, the other with even ones
    Questions(boolean dialled, int most) {
        this.next = new AtomicInteger(dialled ? 1 : 2);
        this.places = new Semaphore(most);
    }

    int nextId() {
        return next.getAndUpdate(id -> id >= Integer.MAX_VALUE - 2 ? 2 - (id & 1) : id + 2);
    }

    /// Sends a question under a fresh id and waits for what [#answered] brings for it; `deadline` includes waiting for
    /// one's turn.
    ///
    /// @throws Failure `TIMEOUT`, `CLOSED`, or what sending threw
    Control ask(String whom, Duration deadline, Sending sending) throws IOException {
        long until = System.nanoTime() + deadline.toNanos();
        try {
            if (!places.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                throw Failure.of(WireFault.TIMEOUT, whom);
            }
            try {
                return answer(until, sending);
            } finally {
                places.release();
            }
        } catch (TimeoutException e) {
            throw Failure.because(e, WireFault.TIMEOUT, whom);
        } catch (ExecutionException e) {
            throw Failure.because(e.getCause(), WireFault.CLOSED, whom);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.because(e, WireFault.CLOSED, whom);
        }
    }

    private Control answer(long until, Sending sending)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        int id = nextId();
        CompletableFuture<Control> answer = new CompletableFuture<>();
        open.put(id, answer);
        try {
            // Whoever closes sets `closed` first and fails all open ones then, so one of the two sees the other.
            IOException why = closed;
            if (why != null) {
                throw new ExecutionException(why);
            }
            sending.send(id);
            return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } finally {
            open.remove(id);
        }
    }

    /// An answer arrived; one that nobody waits for any more is dropped.
    void answered(int id, Control answer) {
        CompletableFuture<Control> waiting = open.get(id);
        if (waiting != null) {
            waiting.complete(answer);
        }
    }

    /// Fails every question that waits, and every later one at once.
    void close(IOException why) {
        closed = why;
        open.values().forEach(waiting -> waiting.completeExceptionally(why));
    }

    interface Sending {
        void send(int id) throws IOException;
    }
}
