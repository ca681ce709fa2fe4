package potluck.sync.index;

import java.time.Instant;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.sync.folder.SyncFault;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.Item;

/// A file that a member tells of, after every check.
///
/// @param manifest known when the file has few pieces
public record Offered(FileEntry entry, Optional<Manifest> manifest) {
    private static final long YEAR_9999 = 253_402_300_799_000L;

    /// @throws Failure for a name that not every system can hold, and for pieces that do not make up the content
    public static Offered of(Item item) throws Failure {
        FileEntry entry = new FileEntry(
                WireName.of(item.name()),
                item.size(),
                ContentId.ofHex(item.content()),
                Instant.ofEpochMilli(Math.clamp(item.modified(), 0, YEAR_9999)),
                item.executable());
        if (item.size() > 0 && item.pieces().length == 0) {
            return new Offered(entry, Optional.empty());
        }
        Manifest manifest = Manifest.decode(item.pieces());
        if (!manifest.id().equals(entry.content()) || manifest.size() != entry.size()) {
            throw Failure.of(SyncFault.WRONG_PIECES, entry.name());
        }
        return new Offered(entry, Optional.of(manifest));
    }

    /// As it travels.
    public static Item item(FileEntry file, Manifest manifest) {
        return item(file, Optional.of(manifest));
    }

    /// @param manifest where it is at hand
    public static Item item(FileEntry file, Optional<Manifest> manifest) {
        byte[] pieces = manifest.filter(all -> all.count() <= PeerMessage.INLINE_PIECES)
                .map(all -> all.encode(0, all.count()))
                .orElse(new byte[0]);
        return new Item(
                file.name().components(),
                file.size(),
                file.content().hex(),
                file.modified().toEpochMilli(),
                file.executable(),
                pieces);
    }
}
