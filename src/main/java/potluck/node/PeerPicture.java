package potluck.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import potluck.identity.Membership;
import potluck.kit.Failure;
import potluck.peer.LinkTable;
import potluck.share.Offered;
import potluck.share.Offers;
import potluck.tracker.TrackerClient;
import potluck.tracker.TrackerState;
import potluck.wire.TrackerMessage.Member;

/// Draws a peer as panels show it. Any thread; holds nothing itself.
final class PeerPicture implements Supplier<Snapshot> {
    /// What stands in the status line and does not change by itself.
    ///
    /// @param port where this device listens for peers; 0 before it does
    /// @param files grows when some offer in the group changes
    /// @param parcels grows when some parcel changes
    /// @param governs whether this member decides on invites, members and accounts
    record Standing(
            String user,
            String role,
            Supplier<String> notice,
            Supplier<Integer> port,
            Supplier<Long> files,
            Supplier<Long> parcels,
            Supplier<Boolean> governs) {}

    private final Membership membership;
    private final Standing standing;
    private final TrackerClient tracker;
    private final LinkTable links;
    private final Offers offers;
    private final Supplier<List<TransferView>> transfers;
    private final Supplier<List<SyncView>> sync;

    PeerPicture(
            Membership membership,
            Standing standing,
            TrackerClient tracker,
            LinkTable links,
            Offers offers,
            Supplier<List<TransferView>> transfers,
            Supplier<List<SyncView>> sync) {
        this.membership = membership;
        this.standing = standing;
        this.tracker = tracker;
        this.links = links;
        this.offers = offers;
        this.transfers = transfers;
        this.sync = sync;
    }

    @Override
    public Snapshot get() {
        List<MemberView> members =
                tracker.members().members().stream().map(this::member).toList();
        return new Snapshot(
                0,
                status(members.size()),
                members,
                offers.list().stream().map(PeerPicture::offer).toList(),
                transfers.get(),
                sync.get(),
                standing.files().get(),
                standing.parcels().get(),
                LinkViews.of(links));
    }

    private StatusView status(int members) {
        TrackerState state = tracker.state();
        return new StatusView(
                membership.groupName(),
                standing.role(),
                standing.user(),
                ownHost(state).map(host -> host + ":" + standing.port().get()).orElse(""),
                tracker.address(),
                word(state),
                seconds(state),
                reason(state).map(Failure::sentence).orElse(""),
                members,
                standing.notice().get(),
                membership.group().hex(),
                standing.governs().get());
    }

    private MemberView member(Member member) {
        String address = member.host() + ":" + member.port();
        return new MemberView(member.user(), address, member.device(), state(member));
    }

    private String state(Member member) {
        if (member.user().equals(standing.user())) {
            return "SELF";
        }
        if (links.link(member.user()).isPresent()) {
            return "LINKED";
        }
        return member.reachable() ? "ONLINE" : "UNREACHABLE";
    }

    private static OfferView offer(Offered offer) {
        String state = offer.failure().isPresent() ? "FAILED" : offer.content().isPresent() ? "READY" : "HASHING";
        return new OfferView(
                offer.file().toString(),
                offer.size(),
                state,
                offer.done(),
                offer.failure().map(Failure::sentence).orElse(""));
    }

    private static Optional<String> ownHost(TrackerState state) {
        return state instanceof TrackerState.Connected connected ? Optional.of(connected.host()) : Optional.empty();
    }

    private static String word(TrackerState state) {
        return switch (state) {
            case TrackerState.Connected _ -> "CONNECTED";
            case TrackerState.Connecting _ -> "CONNECTING";
            case TrackerState.Waiting _ -> "WAITING";
            case TrackerState.Removed _ -> "REMOVED";
            case TrackerState.Left _ -> "LEFT";
        };
    }

    private static int seconds(TrackerState state) {
        return state instanceof TrackerState.Waiting waiting
                ? Math.toIntExact(Duration.between(Instant.now(), waiting.until())
                        .plusSeconds(1)
                        .toSeconds())
                : 0;
    }

    private static Optional<Failure> reason(TrackerState state) {
        return switch (state) {
            case TrackerState.Waiting waiting -> Optional.of(waiting.reason());
            case TrackerState.Removed removed -> Optional.of(removed.reason());
            case TrackerState _ -> Optional.empty();
        };
    }
}
