package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
import potluck.wire.WireFault;

/// A changed piece: parts of the old version, and gaps between them. Owned by one thread.
final class Patch {
    private final int index;
    private final Piece piece;
    private final byte[] bytes;
    private final List<Gap> gaps = new ArrayList<>();
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

    Piece piece() {
        return piece;
    }

    /// The piece, once its gaps are filled.
    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes);
    }

    List<Gap> gaps() {
        return gaps;
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
    void add(Piece part, OldVersion old) throws IOException {
        if (part.length() > bytes.length - cut) {
            throw Failure.of(WireFault.BAD_FIELD, "parts");
        }
        Optional<byte[]> known = old.find(part.hash());
        if (known.isPresent()) {
            System.arraycopy(known.get(), 0, bytes, cut, part.length());
            reused += part.length();
        } else if (gaps.isEmpty() || !gaps.getLast().widen(cut, part.length())) {
            gaps.add(new Gap(bytes, cut, cut + part.length()));
        }
        cut += part.length();
    }
}
