package potluck.transfer;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import potluck.catalogue.Hash;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.Switchboard;
import potluck.wire.Binary;
import potluck.wire.RejectCode;
import potluck.wire.WireFault;

/// Serves pieces to whoever has a link. Requests of one link are answered in order by a virtual thread of that link, so
/// that a slow reader holds up nobody else; who may send, and how fast, the throttle says.
public final class PieceServer implements Switchboard.RequestServer {
    private static final int RETRY_MS = 2000;

    private final LocalPieces local;
    private final Reserved reserved;
    private final Uploads uploads;
    private final Throttle throttle;
    private final Spread spread = new Spread();
    private final Map<Link, RequestQueue> queues = new ConcurrentHashMap<>();

    public PieceServer(LocalPieces local, Reserved reserved, Uploads uploads, Throttle throttle) {
        this.local = local;
        this.reserved = reserved;
        this.uploads = uploads;
        this.throttle = throttle;
    }

    /// Forgets the links that have ended.
    public void follow(LinkTable links) {
        links.onEnded(queues::remove);
    }

    /// How many links have asked for something.
    int askers() {
        return queues.size();
    }

    @Override
    public void requested(Link from, int id, Binary.Request request) throws IOException {
        RequestQueue queue = queues.computeIfAbsent(from, this::open);
        if (!queue.add(id, () -> answer(queue, from, id, request))) {
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

    private RequestQueue open(Link link) {
        return new RequestQueue(link.user(), () -> throttle.slots().left(link), () -> queues.remove(link));
    }

    /// Block by block, each in an array of its own: a whole piece would be too large for the young generation.
    private void answer(RequestQueue queue, Link to, int id, Binary.Request request)
            throws IOException, InterruptedException {
        Hash piece = new Hash(request.piece());
        boolean elsewhere = request.traded() && spread.putsOff(to, piece, System.nanoTime());
        if (elsewhere && !queue.isEmpty()) {
            to.reject(id, RejectCode.BUSY, RETRY_MS);
            return;
        }
        try {
            int length;
            for (int at = 0; at < request.length(); at += length) {
                throttle.awaitUpload(to);
                length = Math.min(throttle.block(), request.length() - at);
                byte[] block = read(to, piece, request.offset() + at, length);
                boolean last = at + length == request.length();
                to.send(id, new Binary.Data(request.offset() + at, block, 0, length, last));
                throttle.up().spend(length);
            }
        } catch (Failure refused) {
            refuse(to, id, refused);
            return;
        } catch (IOException unreadable) {
            // It is the file that failed, not the link: what else was asked for is answered.
            to.reject(id, RejectCode.INTERNAL, 0);
            return;
        }
        uploads.served(to.user(), piece, request.length());
    }

    /// Bytes of a piece, if that member may have them.
    byte[] read(Link to, Hash piece, int offset, int length) throws IOException {
        try {
            return local.read(piece, offset, length);
        } catch (Failure e) {
            return reserved.read(to, piece, offset, length).orElseThrow(() -> e);
        }
    }

    /// Why a piece is not sent, unless it is the link itself that has failed.
    private static void refuse(Link to, int id, Failure why) throws IOException {
        if (why.is(WireFault.CLOSED)) {
            throw why;
        }
        to.reject(id, code(why), 0);
    }

    private static RejectCode code(Failure refused) {
        return switch (refused.code()) {
            case "GONE" -> RejectCode.GONE;
            case "NOT_FOUND" -> RejectCode.NOT_FOUND;
            default -> RejectCode.INTERNAL;
        };
    }
}
