package potluck.wire;

import java.time.Duration;

/// Whether the other side still lives, and how far away it is: when it was last heard and asked, how long its answer
/// took, and how long a write has been stuck. Times are nanoseconds of `System.nanoTime`. The reader, the writer and
/// whoever asks share it; each field but `askedAt`, where the latest counts, has one writer.
final class Pulse {
    enum State {
        ALIVE,
        /// It was not asked for a while: ask.
        DUE,
        /// Neither heard nor read from for so long that it is given up.
        DEAD
    }

    private final long pause;
    private final long death;
    private volatile long heardAt;
    private volatile long askedAt;
    private volatile long roundTrip;
    private volatile boolean writing;
    private volatile long writingSince;

    Pulse(Limits limits, long now) {
        pause = limits.pingAfter().toNanos();
        death = limits.deadAfter().toNanos();
        heardAt = now;
        askedAt = now;
    }

    void heard(long now) {
        heardAt = now;
    }

    /// A ping is about to leave whose token is `now`.
    void asked(long now) {
        askedAt = now;
    }

    /// Only the answer to the last ping tells how long it took.
    void answered(long token, long now) {
        if (token == askedAt) {
            roundTrip = now - token;
        }
    }

    /// Zero before the first answer.
    Duration roundTrip() {
        return Duration.ofNanos(roundTrip);
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
        if (now - heardAt > death || writing && now - writingSince > death) {
            return State.DEAD;
        }
        return now - askedAt > pause ? State.DUE : State.ALIVE;
    }
}
