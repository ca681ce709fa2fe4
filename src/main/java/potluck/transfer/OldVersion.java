package potluck.transfer;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
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
        if (!(target instanceof Target.Shared(var root, var entry, _))) {
            return Optional.empty();
        }
        Optional<Manifest> old = local.manifest(root.path(entry.name()));
        if (old.isEmpty()) {
            return Optional.empty();
        }
        PieceTable still = new PieceTable(now);
        OldVersion version = new OldVersion(local);
        long most = Math.clamp(old.get().size() / 2, ALWAYS, MOST);
        for (Piece piece : old.get().pieces()) {
            if (still.find(piece.hash()).isEmpty()) {
                most -= piece.length();
                if (most < 0) {
                    return Optional.empty();
                }
                version.add(piece);
            }
        }
        return version.places.isEmpty() ? Optional.empty() : Optional.of(version);
    }

    /// The bytes of a part; empty when it is not in the old version, or that has been changed meanwhile.
    Optional<byte[]> find(Hash part) throws IOException {
        Place place = places.get(part);
        try {
            return place == null
                    ? Optional.empty()
                    : Optional.of(local.read(place.piece(), place.offset(), place.length()));
        } catch (Failure changed) {
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
