package potluck.sync.index;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import potluck.store.Known;
import potluck.store.Presence;
import potluck.store.VersionStore;
import potluck.sync.disk.Time;

/// Whether this device was away from all others for longer than deletions are remembered. Who comes back then takes
/// part like somebody new who has all these files: its return deletes nothing, neither here nor elsewhere. Any
/// thread; the monitor guards the dates.
public final class Absence {
    private final VersionStore store;
    private final Time time;
    private final Set<Holder> holders = new HashSet<>();
    private Instant back = Instant.EPOCH;
    private boolean isNews;

    Absence(VersionStore store, Time time) {
        this.store = store;
        this.time = time;
    }

    synchronized void open() throws IOException {
        back = store.presence().back();
    }

    /// A link to this device opens.
    synchronized void linked(Holder holder) throws IOException {
        holders.add(holder);
        attend();
    }

    synchronized void ended(Holder holder) {
        holders.remove(holder);
    }

    /// Time has passed; to be called some times a day.
    public synchronized void refresh() throws IOException {
        if (!holders.isEmpty()) {
            attend();
        }
    }

    private void attend() throws IOException {
        Presence before = store.presence();
        Instant now = time.now();
        boolean returns = !before.equals(Presence.NEVER) && before.linked().isBefore(now.minus(Versions.DELETIONS));
        back = returns ? now : before.back();
        isNews |= returns;
        store.attend(new Presence(now, back));
    }

    /// Since when this device is back; 1970 when it was never away, or a clock was wrong.
    synchronized Instant back() {
        return back.isAfter(time.now()) ? Instant.EPOCH : back;
    }

    /// Whether what a device tells is about the absence: nothing was settled with it since.
    boolean concerns(Known known) {
        return known.at().isBefore(back());
    }

    /// Whether it came back and what follows from that is still to be done. Nothing may be told meanwhile.
    public synchronized boolean isOver() {
        return isNews;
    }

    /// What follows from its return was done.
    public synchronized void settled() {
        isNews = false;
    }
}
