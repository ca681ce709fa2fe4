package potluck.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
import potluck.store.Index;
import potluck.store.KnownFile;
import potluck.store.PieceReader;

/// The pieces on this device: in known files, and in those that are on their way here. Any thread.
public final class LocalPieces {
    private final Index index;
    private final PieceReader reader;
    private final Exchange exchange;

    public LocalPieces(Index index, PieceReader reader, Exchange exchange) {
        this.index = index;
        this.reader = reader;
        this.exchange = exchange;
    }

    /// `length` bytes at `offset` of a piece.
    ///
    /// @throws Failure `NOT_FOUND` or `GONE`
    byte[] read(Hash piece, int offset, int length) throws IOException {
        Optional<byte[]> traded = exchange.read(piece, offset, length);
        return traded.isPresent() ? traded.get() : readHere(piece, offset, length);
    }

    private byte[] readHere(Hash piece, int offset, int length) throws IOException {
        try {
            return reader.read(piece, offset, length);
        } catch (Failure e) {
            return exchange.readSettled(piece, offset, length).orElseThrow(() -> e);
        }
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

    /// The pieces of the file at `path`, as it was read last.
    Optional<Manifest> manifest(Path path) throws IOException {
        Optional<KnownFile> known = index.known(path);
        return known.isPresent() ? index.manifest(known.get().content()) : Optional.empty();
    }

    /// Those of the pieces that some file here has.
    Set<Hash> held(List<Hash> pieces) throws IOException {
        return index.held(pieces);
    }

    /// The file that the piece was just read from.
    Optional<KnownFile> lastRead(Hash piece) {
        return reader.lastRead(piece);
    }
}
