package potluck.sync.folder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What a folder's own thread has to look at. Any thread adds what the folder itself caused or is told, so that members
/// cannot make it grow; the folder's thread takes.
public final class Inbox<E> {
    private static final int MOST = 1000;

    private final BlockingQueue<E> events = new LinkedBlockingQueue<>();

    public void add(E event) {
        events.add(event);
    }

    /// Adds `event` only to end the wait for others.
    public void wake(E event) {
        if (events.isEmpty()) {
            events.add(event);
        }
    }

    /// What has come, at most a thousand; waits at most `patience` for the first.
    public List<E> await(Duration patience) throws InterruptedException {
        List<E> come = new ArrayList<>();
        next(patience).ifPresent(first -> {
            come.add(first);
            events.drainTo(come, MOST);
        });
        return come;
    }

    /// The first that has come; waits at most `patience` for it.
    public Optional<E> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(events.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }
}
