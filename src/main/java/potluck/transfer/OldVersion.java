package potluck.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.store.Cutter;
import potluck.store.PieceTable;

/// What a file's older version has and the new one has not, part by part: in a changed piece most of it is found again.
/// Owned by one thread.
final class OldVersion {
    /// So much is looked at, however little of the file is left in the new version.
    private static final long ALWAYS = 4L << 20;

    private static final long MOST = 256L << 20;

    private final LocalPieces local;
    private final Map<Hash, Place> places = new HashMap<>();

    private OldVersion(LocalPieces local) {
        this.local = local;
    }

    /// Empty when none lies where the file is to go, or too little is left of it to be worth a look.
    static Optional<OldVersion> of(Target target, LocalPieces local, Manifest now) throws IOException {
        if (!(target instanceof Target.Shared shared) || now.size() < Delta.SHORTEST) {
            return Optional.empty();
        }
        OldVersion version = new OldVersion(local);
        Path place = shared.root().path(shared.entry().name());
        for (Piece piece : worthALook(local.manifest(place), now)) {
            version.add(piece);
        }
        return version.places.isEmpty() ? Optional.empty() : Optional.of(version);
    }

    /// The pieces that are in the new version no more, unless they are too many.
    private static List<Piece> worthALook(Optional<Manifest> old, Manifest now) {
        if (old.isEmpty()) {
            return List.of();
        }
        PieceTable still = new PieceTable(now);
        List<Piece> gone = old.get().pieces().stream()
                .filter(piece -> still.find(piece.hash()).isEmpty())
                .toList();
        long bytes = gone.stream().mapToLong(Piece::length).sum();
        return bytes <= Math.clamp(old.get().size() / 2, ALWAYS, MOST) ? gone : List.of();
    }

    /// The bytes of a part; empty when it is not in the old version, or cannot be read there any more.
    Optional<byte[]> find(Hash part) {
        Place place = places.get(part);
        try {
            return place == null
                    ? Optional.empty()
                    : Optional.of(local.read(place.piece(), place.offset(), place.length()));
        } catch (IOException changed) {
            return Optional.empty();
        }
    }

    private void add(Piece piece) throws IOException {
        Optional<byte[]> bytes = local.find(piece);
        if (bytes.isPresent()) {
            Manifest parts = new Cutter().parts(bytes.get());
            for (int i = 0; i < parts.count(); i++) {
                places.put(parts.piece(i).hash(), new Place(piece.hash(), (int) parts.offset(i), parts.length(i)));
            }
        }
    }

    private record Place(Hash piece, int offset, int length) {}
}
