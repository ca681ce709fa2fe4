package potluck.sync.index;

import java.time.Instant;
import java.util.Optional;
import potluck.catalogue.Edit;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.sync.folder.SyncFault;
import potluck.wire.PeerMessage.Change;
import potluck.wire.PeerMessage.Item;

/// Versions as they travel.
public final class Changes {
    private static final String NO_CONTENT = "0".repeat(2 * Hash.LENGTH);
    private static final long YEAR_9999 = 253_402_300_799_000L;

    private Changes() {}

    /// @param manifest of what the version contains, if it is at hand
    public static Change change(FileVersion version, Optional<Manifest> manifest) {
        Item item = version.file()
                .map(file -> Offered.item(file, manifest))
                .orElseGet(() -> new Item(version.name().components(), 0, NO_CONTENT, 0, false, new byte[0]));
        Edit edit = version.edit();
        return new Change(
                item,
                version.isDeleted(),
                version.vector().text(),
                edit.device(),
                edit.user(),
                edit.at().toEpochMilli(),
                edit.weight());
    }

    /// @throws Failure for a name that not every system can hold, and for anything else that makes no sense
    public static Slot.Offer offer(Change change) throws Failure {
        try {
            VersionVector vector = VersionVector.parse(change.vector());
            Instant at = Instant.ofEpochMilli(Math.clamp(change.at(), 0, YEAR_9999));
            Edit edit = new Edit(change.device(), change.user(), at, change.weight());
            if (change.deleted()) {
                WireName name = WireName.of(change.file().name());
                return new Slot.Offer(new FileVersion(name, Optional.empty(), vector, edit), Optional.empty());
            }
            Offered offered = Offered.of(change.file());
            FileVersion version = new FileVersion(offered.entry().name(), Optional.of(offered.entry()), vector, edit);
            return new Slot.Offer(version, offered.manifest());
        } catch (IllegalArgumentException e) {
            throw Failure.because(
                    e, SyncFault.BAD_VERSION, String.join("/", change.file().name()));
        }
    }
}
