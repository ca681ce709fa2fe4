package potluck.wire;

/// Whether the other side still lives: when it was last heard and how long a write has been stuck. Times are
/// nanoseconds of `System.nanoTime`. The reader, the writer and the watch share it; each field has one writer.
final class Pulse {
    enum State {
        ALIVE,
        /// Nothing was heard for a while: ask.
        SILENT,
        /// Neither heard nor read from for so long that it is given up.
        DEAD
    }

    private final long silence;
    private final long death;
    private volatile long heardAt;
    private volatile boolean writing;
    private volatile long writingSince;

    Pulse(Limits limits, long now) {
        silence = limits.pingAfter().toNanos();
        death = limits.deadAfter().toNanos();
        heardAt = now;
    }

    void heard(long now) {
        heardAt = now;
    }

    /// One write begins.
    void writing(long now) {
        writingSince = now;
        writing = true;
    }

    void written() {
        writing = false;
    }

    State at(long now) {
        long silent = now - heardAt;
        if (silent > death || writing && now - writingSince > death) {
            return State.DEAD;
        }
        return silent > silence ? State.SILENT : State.ALIVE;
    }
}
