package potluck.transfer;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import potluck.catalogue.Hash;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.wire.Binary;
import potluck.wire.Limits;
import potluck.wire.RejectCode;

/// Serves pieces to whoever has a link. Requests of one link are answered in order by a virtual thread of that link, so
/// that a slow reader holds up nobody else.
public final class PieceServer implements Switchboard.RequestServer {
    private static final int RETRY_MS = 1000;

    private final LocalPieces local;
    private final Uploads uploads;
    private final Map<Link, RequestQueue> queues = new ConcurrentHashMap<>();

    public PieceServer(LocalPieces local, Uploads uploads) {
        this.local = local;
        this.uploads = uploads;
    }

    @Override
    public void requested(Link from, int id, Binary.Request request) throws IOException {
        RequestQueue queue =
                queues.computeIfAbsent(from, link -> new RequestQueue(link.user(), () -> queues.remove(link)));
        if (!queue.add(id, () -> answer(from, id, request))) {
            from.reject(id, RejectCode.BUSY, RETRY_MS);
        }
    }

    @Override
    public void cancelled(Link from, int id) {
        RequestQueue queue = queues.get(from);
        if (queue != null) {
            queue.remove(id);
        }
    }

    private void answer(Link to, int id, Binary.Request request) throws IOException {
        byte[] bytes;
        try {
            bytes = local.read(new Hash(request.piece()), request.offset(), request.length());
        } catch (Failure refused) {
            to.reject(id, code(refused), 0);
            return;
        }
        for (int at = 0; at < bytes.length; at += Limits.BLOCK) {
            int end = Math.min(bytes.length, at + Limits.BLOCK);
            to.send(id, new Binary.Data(request.offset() + at, bytes, at, end, end == bytes.length));
        }
        uploads.served(to.user(), new Hash(request.piece()), bytes.length);
    }

    private static RejectCode code(Failure refused) {
        return switch (refused.code()) {
            case "GONE" -> RejectCode.GONE;
            case "NOT_FOUND" -> RejectCode.NOT_FOUND;
            default -> RejectCode.INTERNAL;
        };
    }
}
