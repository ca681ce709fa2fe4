package potluck.transfer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.wire.WireFault;

/// A changed piece: parts of the old version, and gaps between them that a holder fills. Owned by one thread.
final class Patch {
    private final int index;
    private final Piece piece;
    private final byte[] bytes;
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Arrivals.Run> runs = new ArrayList<>();
    private int cut;
    private int reused;

    /// @param index the piece's number in its manifest
    Patch(int index, Piece piece) {
        this.index = index;
        this.piece = piece;
        this.bytes = new byte[piece.length()];
    }

    int index() {
        return index;
    }

    /// The piece, once its gaps are filled.
    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes);
    }

    /// Asks for what is in the gaps.
    void ask(Link holder, RateLimit down, Arrivals arrivals) throws InterruptedException {
        for (Gap gap : gaps) {
            down.await();
            down.spend(gap.to() - gap.from());
            runs.add(arrivals.ask(holder, piece.hash(), bytes, gap.from(), gap.to()));
        }
    }

    /// What was asked for.
    List<Arrivals.Run> runs() {
        return runs;
    }

    /// How many bytes came from the old version.
    int reused() {
        return reused;
    }

    /// Whether all its parts were added.
    boolean isCut() {
        return cut == bytes.length;
    }

    /// The part that follows those it has.
    void add(Piece part, OldVersion old) throws Failure {
        if (part.length() > bytes.length - cut) {
            throw Failure.of(WireFault.BAD_FIELD, "parts");
        }
        Optional<byte[]> known = old.find(part.hash());
        if (known.isPresent()) {
            System.arraycopy(known.get(), 0, bytes, cut, part.length());
            reused += part.length();
        } else {
            boolean wider = !gaps.isEmpty() && gaps.getLast().to() == cut;
            int from = wider ? gaps.removeLast().from() : cut;
            gaps.add(new Gap(from, cut + part.length()));
        }
        cut += part.length();
    }

    /// Bytes `from` … `to` - 1 of the piece.
    private record Gap(int from, int to) {}
}
