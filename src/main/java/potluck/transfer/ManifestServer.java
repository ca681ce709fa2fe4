package potluck.transfer;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.store.Index;
import potluck.store.KnownFile;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.ManifestAsk;
import potluck.wire.PeerMessage.ManifestPage;
import potluck.wire.WireFault;

/// Answers which pieces a file has. Only what the index knows is told: files on offer and files of sync folders; the
/// asked path is compared, never opened. What is reserved for a member is told to that member. Any thread.
public final class ManifestServer {
    private final Index index;
    private final Reserved reserved;

    public ManifestServer(Index index, Reserved reserved) {
        this.index = index;
        this.reserved = reserved;
    }

    public void plug(Switchboard switchboard) {
        switchboard.answer(ManifestAsk.class, this::answer);
    }

    private ManifestPage answer(Link from, ManifestAsk ask) throws IOException {
        ContentId content = ask.content().isEmpty() ? contentOf(ask.path()) : ContentId.ofHex(ask.content());
        Optional<Manifest> known = index.holds(content) ? index.manifest(content) : reserved.manifest(from, content);
        Manifest manifest = known.orElseThrow(() -> Failure.of(WireFault.NOT_FOUND, content.hex()));
        if (ask.from() > manifest.count()) {
            throw Failure.of(WireFault.BAD_FIELD, "from");
        }
        int to = Math.min(manifest.count(), ask.from() + PeerMessage.MOST_PIECES);
        return new ManifestPage(
                content.hex(), manifest.size(), manifest.count(), ask.from(), manifest.encode(ask.from(), to));
    }

    private ContentId contentOf(String path) throws IOException {
        KnownFile known = known(path);
        if (!known.isUnchanged()) {
            throw Failure.of(WireFault.GONE, path);
        }
        return known.content();
    }

    private KnownFile known(String path) throws IOException {
        try {
            return index.known(Path.of(path)).orElseThrow(() -> Failure.of(WireFault.NOT_FOUND, path));
        } catch (InvalidPathException e) {
            throw Failure.because(e, WireFault.NOT_FOUND, path);
        }
    }
}
