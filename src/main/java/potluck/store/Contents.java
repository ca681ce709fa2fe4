package potluck.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;

/// Compares what a file contains with a manifest.
final class Contents {
    private Contents() {}

    /// Whether the file contains exactly what the manifest says.
    static boolean equal(FileChannel file, Manifest manifest) throws IOException {
        return file.size() == manifest.size() && verified(file, manifest).cardinality() == manifest.count();
    }

    /// Whether the buffers together are the content of at most one piece.
    static boolean equal(List<ByteBuffer> bytes, Manifest manifest) {
        return manifest.count() == 0 ? bytes.stream().noneMatch(ByteBuffer::hasRemaining) : isPiece(bytes, manifest, 0);
    }

    /// Whether the buffers together are piece `piece`; they stay as they are.
    static boolean isPiece(List<ByteBuffer> bytes, Manifest manifest, int piece) {
        MessageDigest sha256 = Hash.sha256();
        long length = 0;
        for (ByteBuffer run : bytes) {
            length += run.remaining();
            sha256.update(run.duplicate());
        }
        return length == manifest.length(piece) && manifest.isAt(piece, new Hash(sha256.digest()));
    }

    /// The pieces that are right where they belong.
    static BitSet verified(FileChannel file, Manifest manifest) throws IOException {
        BitSet right = new BitSet(manifest.count());
        Map<Integer, Hash> zeros = new HashMap<>();
        long size = file.size();
        for (int i = 0; i < manifest.count() && manifest.offset(i + 1) <= size; i++) {
            byte[] data = new byte[manifest.length(i)];
            readFully(file, manifest.offset(i), data);
            // a hole reads as zeros, and hashing it anew for each missing piece would cost as much as hashing the file
            Hash hash = isZero(data) ? zeros.computeIfAbsent(data.length, length -> Hash.of(data)) : Hash.of(data);
            right.set(i, manifest.isAt(i, hash));
        }
        return right;
    }

    private static void readFully(FileChannel file, long from, byte[] data) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(data);
        while (rest.hasRemaining() && file.read(rest, from + rest.position()) >= 0) {}
    }

    private static boolean isZero(byte[] data) {
        return java.util.Arrays.equals(data, 1, data.length, data, 0, data.length - 1) && data[0] == 0;
    }
}
