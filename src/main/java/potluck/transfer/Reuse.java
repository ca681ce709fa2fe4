package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import potluck.catalogue.Manifest;

/// Takes the pieces that some file here has; they need not travel. While some are verified and written by `hashing`,
/// the next one is read by the thread that calls `run`.
final class Reuse {
    private static final int AHEAD = 4;

    private final Swarm swarm;
    private final LocalPieces local;
    private final Executor hashing;
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final LongAdder reused = new LongAdder();

    Reuse(Swarm swarm, LocalPieces local, Executor hashing) {
        this.swarm = swarm;
        this.local = local;
        this.hashing = hashing;
    }

    /// How many bytes were here; ends early when the swarm is over.
    long run() throws IOException, InterruptedException {
        Manifest pieces = swarm.manifest();
        BitSet have = swarm.staging().have();
        int piece = have.nextClearBit(0);
        while (piece < pieces.count() && !swarm.isOver()) {
            Optional<byte[]> bytes = local.find(pieces.piece(piece));
            if (bytes.isPresent()) {
                take(piece, bytes.get());
            }
            piece = have.nextClearBit(piece + 1);
        }
        ahead.acquire(AHEAD);
        return reused.sum();
    }

    private void take(int piece, byte[] bytes) throws InterruptedException {
        ahead.acquire();
        hashing.execute(() -> {
            try {
                if (swarm.put(Optional.empty(), piece, ByteBuffer.wrap(bytes))) {
                    reused.add(bytes.length);
                }
            } finally {
                ahead.release();
            }
        });
    }
}
