package potluck.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import potluck.catalogue.CutSizes;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.kit.Threads;

/// One input on its way to a manifest. Of a large one, two threads in turn read and cut a stretch, each hashing its own
/// while the other has its turn: so each works on bytes that are near its own processor. The monitor guards everything
/// but the stretches that are being hashed.
final class Cutting {
    private static final int READ = 256 * 1024;

    private final ReadableByteChannel in;
    private final long size;
    private final CutSizes sizes;
    private final Boundary boundary;
    /// Of each stretch, in order; none as long as it is being hashed.
    private final List<List<Piece>> pieces = new ArrayList<>();
    /// What is read, but not cut, lies in it from `from` to `to` - 1.
    private byte[] data = {};
    private int from;
    private int to;
    private long done;
    private boolean stopped;

    Cutting(ReadableByteChannel in, long size) {
        this.in = in;
        this.size = size;
        this.sizes = CutSizes.forSize(size);
        this.boundary = new Boundary(sizes);
    }

    /// Stops soon after `size` bytes, whatever the input still has. `progress` hears in this thread how far it is.
    Manifest run(LongConsumer progress) throws IOException {
        byte[] own = room();
        Stretch stretch = next(own);
        CompletableFuture<?> other = hasMore() ? another() : CompletableFuture.completedFuture(null);
        try {
            for (; !stretch.isEmpty(); stretch = next(own)) {
                hashed(stretch.number(), stretch.pieces());
                progress.accept(stretch.end());
            }
        } finally {
            stop();
            await(other);
        }
        return new Manifest(pieces.stream().flatMap(List::stream).toList());
    }

    private CompletableFuture<?> another() {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        byte[] own = room();
                        for (Stretch stretch = next(own); !stretch.isEmpty(); stretch = next(own)) {
                            hashed(stretch.number(), stretch.pieces());
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                work -> Threads.start("cut", work));
    }

    private static void await(CompletableFuture<?> other) throws IOException {
        try {
            other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException told) {
                throw told.getCause();
            }
            throw e;
        }
    }

    private byte[] room() {
        return new byte[(int) Math.min(size + 1, 4L * sizes.max())];
    }

    private synchronized void stop() {
        stopped = true;
    }

    private synchronized boolean hasMore() {
        return !stopped && done <= size && !(isAtEnd() && from == to);
    }

    /// Reads and cuts one more stretch, which lies in `own` then; an empty one when there is none.
    private synchronized Stretch next(byte[] own) throws IOException {
        if (!hasMore()) {
            return Stretch.NONE;
        }
        System.arraycopy(data, from, own, 0, to - from);
        to -= from;
        from = 0;
        data = own;
        boolean read = false;
        try {
            fill();
            read = true;
        } finally {
            stopped = !read;
        }
        List<Integer> lengths = cut();
        done += from;
        pieces.add(List.of());
        return new Stretch(pieces.size() - 1, data, lengths, done);
    }

    private synchronized void hashed(int number, List<Piece> stretch) {
        pieces.set(number, stretch);
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

    /// The lengths of as many pieces as have their end in `data` for certain.
    private List<Integer> cut() {
        List<Integer> lengths = new ArrayList<>();
        while (from < to && (from == 0 || isAtEnd() || to - from >= sizes.max())) {
            int length = boundary.length(data, from, to);
            lengths.add(length);
            from += length;
        }
        return lengths;
    }

    /// Pieces that follow each other from the beginning of `data`; `end` is where in the file the last of them ends.
    private record Stretch(int number, byte[] data, List<Integer> lengths, long end) {
        static final Stretch NONE = new Stretch(0, new byte[0], List.of(), 0);

        boolean isEmpty() {
            return lengths.isEmpty();
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
