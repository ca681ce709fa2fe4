package potluck.tracker;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;
import potluck.wire.Binary;
import potluck.wire.CommonMessage.Hello;
import potluck.wire.Control;
import potluck.wire.Receiver;
import potluck.wire.WireFault;

/// Lets nothing through before the other side's hello. The reader's thread completes it, another awaits it.
final class Greeting implements Receiver {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int VERSION = 1;

    private final Receiver behind;
    private final CompletableFuture<Hello> heard = new CompletableFuture<>();

    Greeting(Receiver behind) {
        this.behind = behind;
    }

    /// What this program says first.
    static Hello hello(int port, InstantSource clock) {
        return new Hello(VERSION, VERSION, "potluck", port, clock.millis(), List.of());
    }

    /// Waits for the other side's hello.
    ///
    /// @throws Failure `HELLO_FIRST` when none comes in time, or why the connection ended
    Hello await() throws IOException {
        try {
            return heard.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Failure.because(e, WireFault.HELLO_FIRST);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.because(e, WireFault.HELLO_FIRST);
        }
    }

    @Override
    public void notified(Control message) throws IOException {
        if (heard.isDone()) {
            behind.notified(message);
            return;
        }
        if (!(message instanceof Hello hello)) {
            throw Failure.of(WireFault.HELLO_FIRST);
        }
        greet(hello);
    }

    private void greet(Hello hello) throws Failure {
        if (hello.oldest() > VERSION || hello.newest() < VERSION) {
            throw Failure.of(WireFault.VERSION, hello.oldest() + "–" + hello.newest());
        }
        heard.complete(hello);
    }

    @Override
    public Control asked(Control question) throws IOException {
        if (!heard.isDone()) {
            throw Failure.of(WireFault.HELLO_FIRST);
        }
        return behind.asked(question);
    }

    @Override
    public void binary(int id, Binary message) throws IOException {
        throw Failure.of(WireFault.FORBIDDEN, "file bytes to or from the tracker");
    }

    @Override
    public void closed(@Nullable IOException why) {
        heard.completeExceptionally(why == null ? Failure.of(WireFault.CLOSED, "the other side") : why);
        behind.closed(why);
    }
}
