package potluck.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import potluck.catalogue.CutSizes;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.kit.Threads;

/// One input on its way to a manifest. While a stretch of it is hashed in a thread of its own, the next one is read and
/// cut, so that a large file takes only as long as the slower of the two. `run` owns everything but the stretch that is
/// being hashed.
final class Cutting {
    private static final int READ = 256 * 1024;

    private final ReadableByteChannel in;
    private final long size;
    private final CutSizes sizes;
    private final Boundary boundary;
    private byte[] data;
    private byte[] spare = {};
    /// What of `data` is read, but not cut.
    private int from;
    private int to;

    Cutting(ReadableByteChannel in, long size) {
        this.in = in;
        this.size = size;
        this.sizes = CutSizes.forSize(size);
        this.boundary = new Boundary(sizes);
        this.data = new byte[(int) Math.min(size + 1, 4L * sizes.max())];
    }

    /// Stops soon after `size` bytes, whatever the input still has.
    Manifest run(LongConsumer progress) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        fill();
        Stretch stretch = cut();
        for (long done = 0; !stretch.lengths().isEmpty() && done <= size; ) {
            done += stretch.bytes();
            CompletableFuture<List<Piece>> hashed = hash(stretch);
            stretch = next();
            pieces.addAll(hashed.join());
            progress.accept(done);
        }
        return new Manifest(pieces);
    }

    /// The last stretch, of most files the only one, needs no other thread.
    private CompletableFuture<List<Piece>> hash(Stretch stretch) {
        return isAtEnd() && from == to
                ? CompletableFuture.completedFuture(stretch.pieces())
                : CompletableFuture.supplyAsync(stretch::pieces, work -> Threads.start("hash", work));
    }

    private Stretch next() throws IOException {
        if (isAtEnd() && from == to) {
            return new Stretch(data, List.of());
        }
        byte[] other = spare.length == 0 ? new byte[data.length] : spare;
        System.arraycopy(data, from, other, 0, to - from);
        to -= from;
        from = 0;
        spare = data;
        data = other;
        fill();
        return cut();
    }

    private boolean isAtEnd() {
        return to < data.length;
    }

    private void fill() throws IOException {
        int read = 0;
        while (to < data.length && read >= 0) {
            to += read;
            read = in.read(ByteBuffer.wrap(data, to, Math.min(READ, data.length - to)));
        }
    }

    /// As many pieces as have their end in `data` for certain.
    private Stretch cut() {
        List<Integer> lengths = new ArrayList<>();
        while (from < to && (from == 0 || isAtEnd() || to - from >= sizes.max())) {
            int length = boundary.length(data, from, to);
            lengths.add(length);
            from += length;
        }
        return new Stretch(data, lengths);
    }

    /// Pieces that follow each other from the beginning of `data`.
    private record Stretch(byte[] data, List<Integer> lengths) {
        int bytes() {
            return lengths.stream().mapToInt(Integer::intValue).sum();
        }

        List<Piece> pieces() {
            MessageDigest sha256 = Hash.sha256();
            List<Piece> pieces = new ArrayList<>(lengths.size());
            int at = 0;
            for (int length : lengths) {
                sha256.update(data, at, length);
                pieces.add(new Piece(new Hash(sha256.digest()), length));
                at += length;
            }
            return pieces;
        }
    }
}
