package potluck.transfer;

import java.io.IOException;
import java.util.Optional;
import potluck.catalogue.Hash;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
import potluck.store.Index;
import potluck.store.PieceReader;
import potluck.store.Spot;

/// The pieces that known files on this device hold. Any thread.
public final class LocalPieces {
    private final Index index;
    private final PieceReader reader;

    public LocalPieces(Index index, PieceReader reader) {
        this.index = index;
        this.reader = reader;
    }

    /// `length` bytes at `offset` of a piece.
    ///
    /// @throws Failure `NOT_FOUND` or `GONE`
    byte[] read(Hash piece, int offset, int length) throws IOException {
        return reader.read(piece, offset, length);
    }

    /// A whole piece, when some unchanged file here has it. It is not verified.
    Optional<byte[]> find(Piece piece) throws IOException {
        if (index.spots(piece.hash()).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(piece.hash(), 0, piece.length()));
        } catch (Failure _) {
            return Optional.empty();
        }
    }

    /// One place where the piece lies.
    Optional<Spot> spot(Hash piece) throws IOException {
        return index.spots(piece).stream().findFirst();
    }
}
