package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.store.StagingFile;

/// The pieces of one file on their way from several sources into a staging file. Any thread; the lock guards the picker
/// and what each source owes. Hashing and writing happen in `hashing`, never in a link's reader.
final class Swarm {
    /// A source that owes pieces and sends nothing for so long is given up.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Manifest manifest;
    private final StagingFile staging;
    private final Executor hashing;
    private final PiecePicker picker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<SourceFetch> active = new ArrayList<>();
    /// How many pieces came from each user.
    private final Map<String, Integer> contributors = new LinkedHashMap<>();
    private long bytesDone;
    private Optional<IOException> broken = Optional.empty();
    private boolean cancelled;
    private volatile boolean traded;
    private long heardAt = System.nanoTime();
    /// Pieces written since [#awaitNews].
    private final BitSet news = new BitSet();

    Swarm(Manifest manifest, StagingFile staging, Executor hashing) {
        this.manifest = manifest;
        this.staging = staging;
        this.hashing = hashing;
        this.picker = new PiecePicker(manifest.count(), staging.have(), RandomGenerator.getDefault());
        this.bytesDone = staging.have().stream()
                .mapToLong(piece -> manifest.length(piece))
                .sum();
    }

    Manifest manifest() {
        return manifest;
    }

    long bytesDone() {
        lock.lock();
        try {
            return bytesDone;
        } finally {
            lock.unlock();
        }
    }

    /// Whether nothing has come for so long.
    boolean isQuiet(Duration time) {
        lock.lock();
        try {
            return System.nanoTime() - heardAt > time.toNanos();
        } finally {
            lock.unlock();
        }
    }

    /// Asks for the pieces in the file's order from now on.
    void inOrder() {
        lock.lock();
        try {
            picker.inOrder();
        } finally {
            lock.unlock();
        }
    }

    /// From now on others who fetch the file are told what has come.
    void trade() {
        traded = true;
    }

    boolean isTraded() {
        return traded;
    }

    StagingFile staging() {
        return staging;
    }

    /// The users pieces come from now.
    List<String> users() {
        lock.lock();
        try {
            return active.stream().map(SourceFetch::user).toList();
        } finally {
            lock.unlock();
        }
    }

    /// A partner has these pieces, too.
    void heard(SourceFetch partner, BitSet pieces) {
        lock.lock();
        try {
            BitSet fresh = (BitSet) pieces.clone();
            fresh.andNot(partner.offered());
            partner.offered().or(fresh);
            if (active.contains(partner)) {
                picker.seen(fresh, manifest.count());
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for pieces that were written since the last call, and a `batch` longer for more of them; empty when the
    /// swarm is over.
    BitSet awaitNews(Duration batch) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (news.isEmpty() && !over()) {
                changed.await();
            }
            long left = batch.toNanos();
            while (left > 0 && !over()) {
                left = changed.awaitNanos(left);
            }
            BitSet fresh = (BitSet) news.clone();
            news.clear();
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    /// The users some piece has come from.
    List<String> contributors() {
        lock.lock();
        try {
            return List.copyOf(contributors.keySet());
        } finally {
            lock.unlock();
        }
    }

    PieceMap pieces() {
        lock.lock();
        try {
            Map<String, Integer> owed = new LinkedHashMap<>();
            contributors.keySet().forEach(user -> owed.put(user, 0));
            active.forEach(source -> owed.put(source.user(), source.owed().size()));
            List<PieceMap.Share> shares = owed.entrySet().stream()
                    .map(entry -> new PieceMap.Share(
                            entry.getKey(), contributors.getOrDefault(entry.getKey(), 0), entry.getValue()))
                    .toList();
            return PieceMap.of(manifest.count(), picker::state, shares);
        } finally {
            lock.unlock();
        }
    }

    /// Takes a source in; false when one of that user is at work already.
    boolean entered(SourceFetch source) {
        lock.lock();
        try {
            if (users().contains(source.user())) {
                return false;
            }
            active.add(source);
            if (!source.isWhole()) {
                picker.seen(source.offered(), manifest.count());
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// The source is finished with; what it still owes is wanted from others.
    void left(SourceFetch source) {
        lock.lock();
        try {
            if (active.remove(source) && !source.isWhole()) {
                picker.gone(source.offered());
            }
            source.owed().forEach(picker::giveBack);
            source.owed().clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The source does not send the piece for now; perhaps another one does.
    void putOff(SourceFetch source, int piece) {
        lock.lock();
        try {
            if (source.putOff(piece, manifest.length(piece), System.nanoTime())) {
                picker.giveBack(piece);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The next piece to ask the source for; waits until there is one. Empty when the file needs nothing more.
    ///
    /// @throws Failure `STALLED_SOURCE` when the source has owed pieces for too long
    OptionalInt take(SourceFetch source) throws Failure, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!over() && !source.isDismissed()) {
                long now = System.nanoTime();
                OptionalInt piece =
                        source.hasRoom() ? picker.next(source, source.offered(now), now) : OptionalInt.empty();
                if (piece.isPresent()) {
                    source.owes(piece.getAsInt(), manifest.length(piece.getAsInt()), now);
                    return piece;
                }
                source.requirePatience(now, PATIENCE);
                changed.await(500, TimeUnit.MILLISECONDS);
            }
            return OptionalInt.empty();
        } finally {
            lock.unlock();
        }
    }

    /// A whole piece has come; it is verified and written behind.
    void arrived(SourceFetch source, int piece, ByteBuffer[] parts) {
        hashing.execute(() -> write(source, piece, parts));
    }

    /// Takes a piece that was put together here, perhaps with what a user sent; false when it is not what it should be,
    /// or cannot be written, which ends the swarm.
    boolean put(Optional<String> user, int piece, ByteBuffer bytes) {
        try {
            if (!staging.write(piece, bytes)) {
                return false;
            }
        } catch (IOException e) {
            breakOff(e);
            return false;
        }
        lock.lock();
        try {
            if (picker.done(piece)) {
                count(user, piece);
            }
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean complete() {
        lock.lock();
        try {
            return picker.complete();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until every piece is here, no source with the whole file is left, or the swarm is over for another
    /// reason.
    ///
    /// @return whether the file is complete
    boolean awaitRest() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!over() && active.stream().anyMatch(SourceFetch::isWhole)) {
                changed.await();
            }
            return result();
        } finally {
            lock.unlock();
        }
    }

    /// The same, without a source that has the whole file, for at most so long.
    boolean awaitRest(Duration patience) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (!over() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return result();
        } finally {
            lock.unlock();
        }
    }

    private boolean result() throws IOException {
        if (broken.isPresent()) {
            throw broken.get();
        }
        if (cancelled) {
            throw Failure.of(TransferFault.CANCELLED);
        }
        return picker.complete();
    }

    /// Something changed that a waiting source should look at.
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void cancel() {
        lock.lock();
        try {
            cancelled = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        lock.lock();
        try {
            return over();
        } finally {
            lock.unlock();
        }
    }

    private boolean over() {
        return picker.complete() || cancelled || broken.isPresent();
    }

    private void write(SourceFetch source, int piece, ByteBuffer[] parts) {
        try {
            if (staging.write(piece, parts)) {
                written(source, piece);
            } else {
                source.fail(Failure.of(TransferFault.HASH_MISMATCH, source.user()));
            }
        } catch (IOException e) {
            breakOff(e);
        }
    }

    private void breakOff(IOException why) {
        lock.lock();
        try {
            broken = Optional.of(why);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void count(Optional<String> user, int piece) {
        news.set(piece);
        bytesDone += manifest.length(piece);
        user.ifPresent(one -> contributors.merge(one, 1, Integer::sum));
    }

    private void written(SourceFetch source, int piece) {
        List<SourceFetch> others = List.of();
        lock.lock();
        try {
            heardAt = System.nanoTime();
            source.paid(piece, manifest.length(piece), heardAt);
            if (picker.done(piece)) {
                count(Optional.of(source.user()), piece);
                others = active.stream()
                        .filter(other -> other.forgive(piece, manifest.length(piece)))
                        .toList();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        others.forEach(other -> other.cancel(piece));
    }
}
