package potluck.parcel;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import potluck.catalogue.ContentId;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.peer.PeerAddress;
import potluck.tracker.Roster;
import potluck.transfer.Origin;
import potluck.transfer.Source;
import potluck.wire.ParcelMessage;

/// A file of a parcel: its sender alone has it, and nobody else hears that it is fetched.
record ParcelOrigin(ParcelMessage.File file, String device, Supplier<Roster> members) implements Origin {
    @Override
    public Optional<ContentId> content() {
        return Optional.of(ContentId.ofHex(file.content()));
    }

    @Override
    public void found(Manifest manifest) throws Failure {
        if (manifest.size() != file.size()) {
            throw Failure.of(ParcelFault.PARCEL_CHANGED, file.name().getLast());
        }
    }

    @Override
    public List<Source> sources(Optional<Manifest> known) {
        return members.get().members().stream()
                .filter(member -> member.device().equals(device) && member.port() > 0)
                .map(member -> new PeerAddress(member.user(), new InetSocketAddress(member.host(), member.port())))
                .map(peer -> new Source(peer, ""))
                .toList();
    }

    @Override
    public boolean isShared() {
        return false;
    }
}
