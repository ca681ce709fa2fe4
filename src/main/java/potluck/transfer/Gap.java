package potluck.transfer;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import potluck.catalogue.Hash;
import potluck.kit.Failure;
import potluck.peer.BlockSink;
import potluck.peer.Link;
import potluck.wire.Binary;
import potluck.wire.WireFault;

/// Bytes `from` … `to` - 1 of a piece that a holder is asked for. Owned by the thread that asks; what comes is written
/// in the link's reader.
final class Gap implements BlockSink {
    private final byte[] piece;
    private final int from;
    private int to;
    private volatile int at;
    private int request;
    private final CompletableFuture<Void> filled = new CompletableFuture<>();

    Gap(byte[] piece, int from, int to) {
        this.piece = piece;
        this.from = from;
        this.to = to;
        this.at = from;
    }

    /// It ends later, when it ends at `here`.
    boolean widen(int here, int by) {
        boolean adjacent = to == here;
        to += adjacent ? by : 0;
        return adjacent;
    }

    int length() {
        return to - from;
    }

    /// How many bytes have come.
    int come() {
        return at - from;
    }

    CompletableFuture<Void> filled() {
        return filled;
    }

    void request(Hash hash, Link holder) throws IOException {
        request = holder.request(new Binary.Request(hash.bytes(), from, length()), this);
    }

    /// What has not come is wanted no more.
    void cancel(Link holder) throws IOException {
        if (!filled.isDone()) {
            holder.cancel(request);
        }
    }

    @Override
    public void data(Binary.Data data) {
        if (data.offset() != at || data.length() > to - at) {
            failed(Failure.of(WireFault.BAD_FRAME, "bytes that were not asked for"));
            return;
        }
        System.arraycopy(data.bytes(), data.from(), piece, at, data.length());
        at += data.length();
        if (at == to) {
            filled.complete(null);
        } else if (data.last()) {
            failed(Failure.of(WireFault.BAD_FRAME, "a piece that is too short"));
        }
    }

    @Override
    public void failed(IOException why) {
        filled.completeExceptionally(why);
    }
}
