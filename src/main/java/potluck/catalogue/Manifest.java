package potluck.catalogue;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import potluck.kit.Failure;

/// The list of a file's pieces. Kept as its encoding, 36 bytes a piece, so that 100,000 pieces cost 4.4 MB.
public final class Manifest {
    /// Bytes of one encoded piece: the hash, then the length as an unsigned 32-bit number, big-endian.
    public static final int ENTRY = Hash.LENGTH + Integer.BYTES;

    private static final long LARGEST = 1L << 53;

    private final byte[] encoded;
    /// Where each piece begins in the file; one more entry for the file's end.
    private final long[] offsets;
    private final ContentId id;

    public Manifest(List<Piece> pieces) {
        this(encode(pieces));
    }

    private Manifest(byte[] encoded) {
        this.encoded = encoded;
        this.offsets = offsets(encoded);
        this.id = new ContentId(Hash.of(encoded));
    }

    /// The manifest that `encoded` stands for, or a failure BAD_MANIFEST.
    public static Manifest decode(byte[] encoded) throws Failure {
        if (encoded.length % ENTRY != 0) {
            throw Failure.of(CatalogueFault.BAD_MANIFEST, encoded.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        long size = 0;
        for (int at = Hash.LENGTH; at < encoded.length; at += ENTRY) {
            int length = buffer.getInt(at);
            size += length;
            if (length < 1 || length > Piece.LONGEST || size > LARGEST) {
                throw Failure.of(CatalogueFault.BAD_MANIFEST, "a piece of " + (length & 0xFFFF_FFFFL) + " bytes");
            }
        }
        return new Manifest(encoded.clone());
    }

    /// The pieces `from` … `to` - 1, encoded.
    public byte[] encode(int from, int to) {
        return Arrays.copyOfRange(encoded, Math.multiplyExact(from, ENTRY), Math.multiplyExact(to, ENTRY));
    }

    public ContentId id() {
        return id;
    }

    /// The file's length in bytes.
    public long size() {
        return offsets[count()];
    }

    public int count() {
        return offsets.length - 1;
    }

    /// Where piece `index` begins in the file; `offset(count())` is the file's size.
    public long offset(int index) {
        return offsets[index];
    }

    public int length(int index) {
        return (int) (offsets[index + 1] - offsets[index]);
    }

    public Piece piece(int index) {
        int at = index * ENTRY;
        return new Piece(new Hash(Arrays.copyOfRange(encoded, at, at + Hash.LENGTH)), length(index));
    }

    /// Whether piece `index` has the hash `hash`; cheaper than making the piece.
    public boolean isAt(int index, Hash hash) {
        return hash.isAt(encoded, index * ENTRY);
    }

    /// A read-only view; every `get` makes a new piece.
    public List<Piece> pieces() {
        return new Pieces();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Manifest manifest && Arrays.equals(encoded, manifest.encoded);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Manifest[" + id + ", " + count() + " pieces, " + size() + " bytes]";
    }

    private static byte[] encode(List<Piece> pieces) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(pieces.size(), ENTRY));
        for (Piece piece : pieces) {
            piece.hash().put(buffer);
            buffer.putInt(piece.length());
        }
        return buffer.array();
    }

    private static long[] offsets(byte[] encoded) {
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        long[] offsets = new long[encoded.length / ENTRY + 1];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + buffer.getInt(i * ENTRY - Integer.BYTES);
        }
        return offsets;
    }

    private final class Pieces extends AbstractList<Piece> implements RandomAccess {
        @Override
        public Piece get(int index) {
            return piece(index);
        }

        @Override
        public int size() {
            return count();
        }
    }
}
