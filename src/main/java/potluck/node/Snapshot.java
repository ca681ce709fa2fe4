package potluck.node;

import java.util.List;

/// One picture of a running device. `number` grows with every change; `files` changes whenever any offer in the group
/// did, so that a list of remote files knows when to ask again.
public record Snapshot(
        long number,
        StatusView status,
        List<MemberView> members,
        List<OfferView> offers,
        List<TransferView> transfers,
        List<SyncView> sync,
        long files) {
    public Snapshot {
        members = List.copyOf(members);
        offers = List.copyOf(offers);
        transfers = List.copyOf(transfers);
        sync = List.copyOf(sync);
    }

    Snapshot numbered(long other) {
        return new Snapshot(other, status, members, offers, transfers, sync, files);
    }
}
