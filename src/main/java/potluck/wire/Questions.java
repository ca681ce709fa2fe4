package potluck.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import potluck.kit.Failure;

/// Questions of this side that wait for their answer. Any thread.
final class Questions {
    private final AtomicInteger next;
    private final Map<Integer, CompletableFuture<Control>> open = new ConcurrentHashMap<>();

    /// @param dialled the side that dialled asks with odd ids, the other with even ones
    Questions(boolean dialled) {
        this.next = new AtomicInteger(dialled ? 1 : 2);
    }

    int nextId() {
        return next.getAndUpdate(id -> id >= Integer.MAX_VALUE - 2 ? 1 + (id & 1 ^ 1) : id + 2);
    }

    void open(int id) {
        open.put(id, new CompletableFuture<>());
    }

    void forget(int id) {
        open.remove(id);
    }

    /// An answer arrived; one that nobody waits for any more is dropped.
    void answered(int id, Control answer) {
        CompletableFuture<Control> waiting = open.remove(id);
        if (waiting != null) {
            waiting.complete(answer);
        }
    }

    void failAll(IOException why) {
        open.values().forEach(waiting -> waiting.completeExceptionally(why));
    }

    Control await(int id, Duration deadline, String whom) throws IOException {
        CompletableFuture<Control> waiting = open.get(id);
        if (waiting == null) {
            throw Failure.of(WireFault.CLOSED, whom);
        }
        try {
            return waiting.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Failure.because(e, WireFault.TIMEOUT, whom);
        } catch (ExecutionException e) {
            throw Failure.because(e.getCause(), WireFault.CLOSED, whom);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.because(e, WireFault.CLOSED, whom);
        } finally {
            open.remove(id);
        }
    }
}
