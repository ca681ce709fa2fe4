package potluck.sync.folder;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Subscription;
import potluck.kit.Topic;

/// How a folder stands, for all to see. The folder's own thread shows it; any thread looks.
public final class Standing {
    private final BiFunction<SyncState, Long, SyncStatus> count;
    private final Log log;
    private final Topic<SyncStatus> changes = new Topic<>();
    private volatile SyncStatus now;

    /// @param count a picture of the folder in a state, with so many files pending
    public Standing(BiFunction<SyncState, Long, SyncStatus> count, Log log) {
        this.count = count;
        this.log = log;
        this.now = count.apply(new SyncState.Scanning(), 0L);
    }

    public SyncStatus now() {
        return now;
    }

    /// Every change from now on, in the folder's own thread.
    public Subscription follow(Consumer<SyncStatus> listener) {
        return changes.subscribe(listener);
    }

    public void show(SyncStatus next) {
        if (!next.equals(now)) {
            now = next;
            changes.publish(next);
        }
    }

    /// Shows that nothing moves; the log tells it once for each reason.
    public void stopped(Failure why) {
        if (!(now.state() instanceof SyncState.Stopped before)
                || !before.why().code().equals(why.code())) {
            log.warn("", "stopped: {}", why.sentence());
        }
        show(count.apply(new SyncState.Stopped(why), now.pending()));
    }
}
