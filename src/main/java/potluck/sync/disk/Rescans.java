package potluck.sync.disk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// When the whole folder is to be looked at: about hourly while the system tells of changes, about every half minute
/// while it does not. Belongs to the folder's own thread.
public final class Rescans {
    private static final Duration WATCHED = Duration.ofHours(1);
    private static final Duration UNWATCHED = Duration.ofSeconds(30);

    private final Time time;
    private long at;

    /// The first is due at once.
    public Rescans(Time time) {
        this.time = time;
        this.at = time.tick();
    }

    public boolean isDue() {
        return time.tick() - at >= 0;
    }

    /// Something was missed: the next is due at once.
    public void hasten() {
        at = time.tick();
    }

    /// The whole folder was looked at. Not all folders of a group do so at the same moment.
    public void done(boolean watched) {
        Duration mean = watched ? WATCHED : UNWATCHED;
        at = time.tick() + (long) (mean.toNanos() * RandomGenerator.getDefault().nextDouble(0.75, 1.25));
    }
}
