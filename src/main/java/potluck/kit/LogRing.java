package potluck.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// The newest 10,000 lines of the log, and news of each further one. Any thread; the monitor guards `lines`.
public final class LogRing {
    private static final int CAPACITY = 10_000;

    private final Deque<LogLine> lines = new ArrayDeque<>();
    private final Topic<LogLine> added = new Topic<>();

    void add(LogLine line) {
        synchronized (this) {
            if (lines.size() == CAPACITY) {
                lines.removeFirst();
            }
            lines.addLast(line);
        }
        added.publish(line);
    }

    public synchronized List<LogLine> lines() {
        return List.copyOf(lines);
    }

    /// The lines that are added from now on, in the thread that wrote them.
    public Subscription follow(Consumer<LogLine> listener) {
        return added.subscribe(listener);
    }
}
