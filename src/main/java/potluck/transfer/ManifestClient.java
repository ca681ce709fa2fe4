package potluck.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import potluck.catalogue.ContentId;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.wire.PeerMessage.ManifestAsk;
import potluck.wire.PeerMessage.ManifestPage;
import potluck.wire.WireFault;

/// Asks a holder which pieces a file has. Stateless.
public final class ManifestClient {
    /// 36 bytes a piece: no manifest we take is larger than that of a file of about 2 TiB.
    private static final int MOST_PIECES = 2_000_000;

    private ManifestClient() {}

    /// The manifest of what `link`'s member offers as `path`.
    public static Manifest byPath(Link link, String path) throws IOException {
        return fetch(link, "", path);
    }

    /// The manifest of a content; what comes is checked against the id.
    public static Manifest byContent(Link link, ContentId content) throws IOException {
        return fetch(link, content.hex(), "");
    }

    private static Manifest fetch(Link link, String content, String path) throws IOException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        ManifestPage first = page(link, content, path, 0);
        pieces.write(first.pieces());
        while (pieces.size() < 36L * first.total()) {
            ManifestPage next = page(link, first.content(), "", pieces.size() / 36);
            pieces.write(next.pieces());
        }
        Manifest manifest = Manifest.decode(pieces.toByteArray());
        String promised = content.isEmpty() ? first.content() : content;
        if (!manifest.id().hex().equals(promised) || manifest.size() != first.size()) {
            throw Failure.of(TransferFault.HASH_MISMATCH, link.user());
        }
        return manifest;
    }

    private static ManifestPage page(Link link, String content, String path, int from) throws IOException {
        ManifestPage page = link.ask(new ManifestAsk(content, path, from), ManifestPage.class);
        boolean plausible = page.total() <= MOST_PIECES
                && page.from() == from
                && (page.pieces().length > 0 || from == page.total());
        if (!plausible) {
            throw Failure.of(WireFault.BAD_FIELD, "manifest");
        }
        return page;
    }
}
