package potluck.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.peer.Link;
import potluck.wire.PeerMessage.Parts;
import potluck.wire.PeerMessage.PartsAsk;

/// Fetches the pieces that have merely changed: the holder tells their parts, those that the old version has are taken
/// from there, and only the others travel. (As rsync does, Tridgell 1999, but parts end where their content says.)
/// What is left is fetched whole, like every new piece. `run` owns a thread.
final class Delta {
    /// Shorter pieces, in bytes, are fetched sooner than compared.
    static final int SHORTEST = 32 << 10;

    private final Swarm swarm;
    private final Manifest pieces;
    private final OldVersion old;
    private final Link holder;
    private final RateLimit down;
    private final Arrivals arrivals = new Arrivals();

    Delta(Swarm swarm, OldVersion old, Link holder, RateLimit down) {
        this.swarm = swarm;
        this.pieces = swarm.manifest();
        this.old = old;
        this.holder = holder;
        this.down = down;
    }

    /// Returns how many bytes were taken from the old version; ends early when the swarm is over.
    ///
    /// @throws IOException why the holder is of no use for this
    long run() throws IOException, InterruptedException {
        long reused = 0;
        try (arrivals) {
            for (List<Integer> batch : batches()) {
                reused += swarm.isOver() ? 0 : fetch(compare(batch));
            }
        }
        return reused;
    }

    /// Nothing more is waited for, once the swarm is over. From any thread.
    void stop() {
        arrivals.stop();
    }

    /// The missing pieces, as many together as the holder may be asked about at once.
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
        for (Patch patch : patches) {
            if (!swarm.isOver()) {
                patch.ask(holder, down, arrivals);
            }
        }
        long reused = 0;
        for (Patch patch : patches) {
            arrivals.await(patch.runs());
            if (swarm.isOver()) {
                break;
            }
            for (Arrivals.Run run : patch.runs()) {
                run.requireHere();
            }
            boolean right = swarm.put(Optional.of(holder.user()), patch.index(), patch.bytes());
            reused += right ? patch.reused() : 0;
        }
        return reused;
    }
}
