package potluck.share;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.peer.PeerAddress;
import potluck.tracker.MappingFile;
import potluck.transfer.Origin;
import potluck.transfer.Source;

/// A file asked for by user and path. The user's address comes from the mapping file alone; once the content is known,
/// further holders of it are a bonus that only the tracker can add.
///
/// @param content what the file contains, known from an earlier start
record PathOrigin(
        String user, String path, Optional<ContentId> content, MappingFile mapping, Holders holders, ManifestNote note)
        implements Origin {
    @Override
    public List<Source> sources(Optional<Manifest> known) throws IOException {
        List<Source> sources = new ArrayList<>();
        mapping.find(user)
                .map(place -> new PeerAddress(user, new InetSocketAddress(place.host(), place.port())))
                .ifPresent(peer -> sources.add(new Source(peer, path)));
        known.map(Manifest::id).or(() -> content).ifPresent(id -> addOthers(id, sources));
        if (sources.isEmpty() && known.isEmpty() && content.isEmpty()) {
            throw Failure.of(ShareFault.UNKNOWN_USER, user);
        }
        return sources;
    }

    @Override
    public void found(Manifest manifest) throws IOException {
        note.take(manifest);
    }

    private void addOthers(ContentId id, List<Source> sources) {
        holders.of(id).stream()
                .filter(source -> !source.peer().user().equals(user))
                .forEach(sources::add);
    }
}
