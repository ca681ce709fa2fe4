package potluck.node;

import java.util.List;
import java.util.Optional;

/// One picture of a running device. `number` grows with every change; `files` changes whenever any offer in the group
/// did, so that a list of remote files knows when to ask again; so does `parcels` for the parcels of this device.
public record Snapshot(
        long number,
        StatusView status,
        List<MemberView> members,
        List<OfferView> offers,
        List<TransferView> transfers,
        List<SyncView> sync,
        long files,
        long parcels,
        List<LinkView> links) {
    public Snapshot {
        members = List.copyOf(members);
        offers = List.copyOf(offers);
        transfers = List.copyOf(transfers);
        sync = List.copyOf(sync);
        links = List.copyOf(links);
    }

    /// Of a device without links.
    public Snapshot(
            long number,
            StatusView status,
            List<MemberView> members,
            List<OfferView> offers,
            List<TransferView> transfers,
            List<SyncView> sync,
            long files,
            long parcels) {
        this(number, status, members, offers, transfers, sync, files, parcels, List.of());
    }

    /// Of a device without parcels and links.
    public Snapshot(
            long number,
            StatusView status,
            List<MemberView> members,
            List<OfferView> offers,
            List<TransferView> transfers,
            List<SyncView> sync,
            long files) {
        this(number, status, members, offers, transfers, sync, files, 0);
    }

    /// The open link to a user.
    public Optional<LinkView> link(String user) {
        return links.stream().filter(link -> link.user().equals(user)).findFirst();
    }

    Snapshot numbered(long other) {
        return new Snapshot(other, status, members, offers, transfers, sync, files, parcels, links);
    }
}
