package potluck.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.wire.PeerMessage.Parts;
import potluck.wire.PeerMessage.PartsAsk;
import potluck.wire.WireFault;

/// Fetches the pieces that have merely changed: the holder tells their parts, those that the old version has are taken
/// from there, and only the others travel. (As rsync does, Tridgell 1999, but parts end where their content says.)
/// What is left is fetched whole, like every new piece. `run` owns a thread.
final class Delta {
    /// A holder that sends nothing for so long, in seconds, is given up.
    private static final long PATIENCE = 20;
    /// Shorter pieces, in bytes, are fetched sooner than compared.
    static final int SHORTEST = 32 << 10;

    private final Swarm swarm;
    private final Manifest pieces;
    private final OldVersion old;
    private final Link holder;
    private final RateLimit down;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    Delta(Swarm swarm, OldVersion old, Link holder, RateLimit down) {
        this.swarm = swarm;
        this.pieces = swarm.manifest();
        this.old = old;
        this.holder = holder;
        this.down = down;
    }

    /// Returns how many bytes were taken from the old version.
    ///
    /// @throws Failure why the holder is of no use for this
    long run() throws IOException, InterruptedException {
        long reused = 0;
        for (List<Integer> batch : batches()) {
            reused += stopped.isDone() ? 0 : fetch(compare(batch));
        }
        return reused;
    }

    /// From any thread.
    void stop() {
        stopped.complete(null);
    }

    /// The missing pieces, in runs that the holder may be asked about at once.
    private List<List<Integer>> batches() {
        List<List<Integer>> batches = new ArrayList<>();
        long room = 0;
        BitSet have = swarm.staging().have();
        for (int i = have.nextClearBit(0); i < pieces.count(); i = have.nextClearBit(i + 1)) {
            if (pieces.length(i) >= SHORTEST) {
                room -= pieces.length(i);
                if (room < 0) {
                    batches.add(new ArrayList<>());
                    room = PartsAsk.MOST_BYTES - pieces.length(i);
                }
                batches.getLast().add(i);
            }
        }
        return batches;
    }

    /// Those pieces of which some parts are in the old version.
    private List<Patch> compare(List<Integer> batch) throws IOException {
        Manifest asked = new Manifest(batch.stream().map(pieces::piece).toList());
        Parts told = holder.ask(new PartsAsk(asked.encode(0, asked.count())), Parts.class);
        List<Piece> parts = Manifest.decode(told.parts()).pieces();
        List<Patch> patches = new ArrayList<>();
        int next = 0;
        for (int piece : batch) {
            Patch patch = new Patch(piece, pieces.piece(piece));
            while (!patch.isCut() && next < parts.size()) {
                patch.add(parts.get(next++), old);
            }
            if (patch.isCut() && patch.reused() > 0) {
                patches.add(patch);
            }
        }
        return patches;
    }

    private long fetch(List<Patch> patches) throws IOException, InterruptedException {
        long reused = 0;
        List<Gap> asked = new ArrayList<>();
        try {
            for (Patch patch : patches) {
                for (Gap gap : patch.gaps()) {
                    down.await();
                    down.spend(gap.length());
                    gap.request(patch.piece().hash(), holder);
                    asked.add(gap);
                }
            }
            for (Patch patch : patches) {
                await(patch.gaps());
                boolean right =
                        !stopped.isDone() && swarm.put(Optional.of(holder.user()), patch.index(), patch.bytes());
                reused += right ? patch.reused() : 0;
            }
        } finally {
            for (Gap gap : asked) {
                gap.cancel(holder);
            }
        }
        return reused;
    }

    /// Until all have come or it is stopped.
    private void await(List<Gap> gaps) throws IOException, InterruptedException {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(gaps.stream().map(Gap::filled).toArray(CompletableFuture[]::new));
        CompletableFuture<Object> end = CompletableFuture.anyOf(all, stopped);
        int before = -1;
        while (true) {
            try {
                end.get(PATIENCE, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException _) {
                int come = gaps.stream().mapToInt(Gap::come).sum();
                if (come == before) {
                    throw Failure.of(TransferFault.STALLED_SOURCE, holder.user());
                }
                before = come;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException why
                        ? why
                        : Failure.because(e, WireFault.CLOSED, holder.user());
            }
        }
    }
}
