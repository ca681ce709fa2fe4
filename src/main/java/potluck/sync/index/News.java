package potluck.sync.index;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import potluck.store.Known;
import potluck.store.VersionRow;
import potluck.store.VersionStore;
import potluck.sync.disk.Time;

/// What linked members may be told of one folder's versions: what is saved, and nothing while the folder is stopped or
/// what follows from a long absence is still to be done. The folder's own thread says by its [VersionWriter] what is
/// saved and when the folder is open; any thread may ask, without a lock.
public final class News {
    private final Versions versions;
    private final Absence absence;
    private final VersionStore store;
    private final Time time;
    private volatile long saved;
    private int openings;
    private volatile int opening;

    News(Versions versions, Absence absence, VersionStore store, Time time) {
        this.versions = versions;
        this.absence = absence;
        this.store = store;
        this.time = time;
    }

    /// All that is saved is here again, and what counts is known.
    void opened() {
        openings++;
        opening = openings;
    }

    /// What was not saved is not here when the folder goes on, so nothing is told until then.
    void close() {
        opening = 0;
    }

    /// All changes up to this number are saved.
    void saved(long sequence) {
        saved = sequence;
    }

    /// How often the folder has been opened; 0 while nothing may be told. What is read between two equal numbers that
    /// are not 0 belongs together.
    public int opening() {
        return absence.isOver() ? 0 : opening;
    }

    /// A device is linked now.
    public Greeting greet(Holder holder) throws IOException {
        absence.linked(holder);
        Known known = store.known(holder.device());
        if (absence.concerns(known)) {
            return new Greeting(Known.NOTHING, true);
        }
        Instant now = time.now();
        return new Greeting(known.between(now.minus(Versions.DELETIONS), now), false);
    }

    /// A link has ended.
    public void part(Holder holder) {
        absence.ended(holder);
    }

    /// The number of the last change that may be told.
    public long saved() {
        return saved;
    }

    /// What has changed after number `from`, in order; at most `most`.
    public List<VersionRow> since(long from, int most) {
        return versions.between(from, saved, this::isTold, most);
    }

    private boolean isTold(VersionRow row) {
        return versions.covers(row.version().name())
                && !(row.version().isDeleted()
                        && row.sequence() < absence.back().toEpochMilli());
    }

    /// In milliseconds, as it travels.
    Instant now() {
        return time.now();
    }
}
