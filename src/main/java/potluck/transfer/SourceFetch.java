package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
import potluck.peer.BlockSink;
import potluck.peer.Link;
import potluck.wire.Binary;
import potluck.wire.WireFault;

/// One source's share of a swarm: asks for piece after piece, several at once. `run` owns a virtual thread; what the
/// source owes is guarded by the swarm's lock.
final class SourceFetch {
    /// When to ask again for what a source does not send for now.
    private static final long LATER = TimeUnit.SECONDS.toNanos(2);

    private final Swarm swarm;
    private final Source source;
    private final Link link;
    private final RateLimit down;
    private final BiConsumer<Source, Failure> onFailure;
    private final Set<Integer> owed = new TreeSet<>();
    /// The number of the request for each owed piece.
    private final Map<Integer, Integer> requests = new ConcurrentHashMap<>();

    private final BitSet offered;
    /// Pieces it does not send for now, and when it may be asked for them again.
    private final Map<Integer, Long> putOff = new HashMap<>();

    private final boolean whole;
    private final Window window = new Window();
    private long owedBytes;
    private volatile long heardAt;
    private volatile @Nullable Failure failure;
    private volatile boolean dismissed;

    private SourceFetch(
            Swarm swarm,
            Source source,
            Link link,
            boolean whole,
            RateLimit down,
            BiConsumer<Source, Failure> onFailure) {
        this.swarm = swarm;
        this.source = source;
        this.link = link;
        this.whole = whole;
        this.down = down;
        this.onFailure = onFailure;
        this.offered = new BitSet(swarm.manifest().count());
    }

    /// From a source that has the whole file.
    static SourceFetch holder(
            Swarm swarm, Source source, Link link, RateLimit down, BiConsumer<Source, Failure> onFailure) {
        SourceFetch fetch = new SourceFetch(swarm, source, link, true, down, onFailure);
        fetch.offered.set(0, swarm.manifest().count());
        return fetch;
    }

    /// From a member that fetches the file itself, and has nothing of it as far as is known.
    static SourceFetch partner(
            Swarm swarm, Source source, Link link, RateLimit down, BiConsumer<Source, Failure> onFailure) {
        return new SourceFetch(swarm, source, link, false, down, onFailure);
    }

    /// Whether it has the whole file for certain.
    boolean isWhole() {
        return whole;
    }

    /// The pieces it has.
    BitSet offered() {
        return offered;
    }

    /// The pieces it may be asked for.
    BitSet offered(long now) {
        putOff.values().removeIf(then -> then - now <= 0);
        if (putOff.isEmpty()) {
            return offered;
        }
        BitSet open = (BitSet) offered.clone();
        putOff.keySet().forEach(open::clear);
        return open;
    }

    /// A partner that has gone; nothing is wrong with it.
    void dismiss() {
        dismissed = true;
        swarm.wake();
    }

    boolean isDismissed() {
        return dismissed;
    }

    /// Whether it may be asked for more now.
    boolean hasRoom() {
        return owedBytes < window.bytes();
    }

    String user() {
        return source.peer().user();
    }

    /// Asks until the file needs nothing more or the source fails; a failure is told once.
    void run() {
        try {
            OptionalInt next = next();
            while (next.isPresent() && failure == null) {
                ask(next.getAsInt());
                next = next();
            }
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(Failure.because(e, WireFault.CLOSED, user()));
        }
        swarm.left(this);
        requests.keySet().forEach(this::cancel);
        Failure why = failure;
        if (why != null) {
            onFailure.accept(source, why);
        }
    }

    /// The source is of no more use for this file. The first reason counts.
    void fail(IOException why) {
        if (failure == null && !dismissed) {
            failure = why instanceof Failure told ? told : Failure.because(why, WireFault.CLOSED, user());
            swarm.wake();
        }
    }

    Set<Integer> owed() {
        return owed;
    }

    void owes(int piece, int length, long now) {
        if (owed.isEmpty() && putOff.isEmpty()) {
            heardAt = now;
        }
        owed.add(piece);
        owedBytes += length;
    }

    void paid(int piece, int length, long now) {
        requests.remove(piece);
        if (owed.remove(piece)) {
            owedBytes -= length;
            window.paid(length, now);
        }
    }

    /// The piece has come from somebody else; false when it was not owed.
    boolean forgive(int piece, int length) {
        boolean removed = owed.remove(piece);
        owedBytes -= removed ? length : 0;
        return removed;
    }

    /// The source has other things to send for now; false when the piece was not owed.
    boolean putOff(int piece, int length, long now) {
        requests.remove(piece);
        boolean removed = forgive(piece, length);
        if (removed) {
            putOff.put(piece, now + LATER);
        }
        return removed;
    }

    /// Tells the source that a piece is wanted no more.
    void cancel(int piece) {
        Integer request = requests.remove(piece);
        try {
            if (request != null) {
                link.cancel(request);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /// @throws Failure why the source has failed, or that it has been silent for too long
    void requirePatience(long now, long patience) throws Failure {
        Failure why = failure;
        if (why != null) {
            throw why;
        }
        if (!(owed.isEmpty() && putOff.isEmpty()) && now - heardAt > patience) {
            throw Failure.of(TransferFault.STALLED_SOURCE, user());
        }
    }

    private OptionalInt next() throws Failure, InterruptedException {
        down.await();
        return swarm.take(this);
    }

    private void ask(int index) throws IOException {
        Piece piece = swarm.manifest().piece(index);
        down.spend(piece.length());
        Binary.Request request = new Binary.Request(piece.hash().bytes(), 0, piece.length(), whole && swarm.isTraded());
        requests.put(index, link.request(request, new Assembly(index, piece.length())));
    }

    /// Puts one piece together from its DATA frames, without copying them.
    private final class Assembly implements BlockSink {
        private final int piece;
        private final int length;
        private final List<ByteBuffer> parts = new ArrayList<>();
        private int filled;

        Assembly(int piece, int length) {
            this.piece = piece;
            this.length = length;
        }

        @Override
        public void data(Binary.Data data) {
            heardAt = System.nanoTime();
            if (data.offset() != filled || data.length() > length - filled) {
                fail(Failure.of(WireFault.BAD_FRAME, "bytes that were not asked for"));
                return;
            }
            parts.add(ByteBuffer.wrap(data.bytes(), data.from(), data.length()));
            filled += data.length();
            if (filled == length) {
                swarm.arrived(SourceFetch.this, piece, parts.toArray(ByteBuffer[]::new));
            } else if (data.last()) {
                fail(Failure.of(WireFault.BAD_FRAME, "a piece that is too short"));
            }
        }

        @Override
        public void failed(IOException why) {
            if (why instanceof Failure told && told.is(WireFault.BUSY)) {
                swarm.putOff(SourceFetch.this, piece);
            } else {
                fail(why);
            }
        }
    }
}
