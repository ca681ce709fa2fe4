package potluck.sync.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Where the bytes of two files differ first.
///
/// @param at the first byte that differs; all before it are the same
public record FirstDifference(long at, State state) {
    /// What is known so far.
    public enum State {
        DIFFERENT,
        /// Nowhere.
        SAME,
        /// It is to be looked for from there on.
        FURTHER
    }

    private static final int READ = 1024 * 1024;

    /// @param from all bytes before it are known to be the same
    /// @param most how many bytes are compared
    public static FirstDifference of(FileChannel one, FileChannel other, long from, long most) throws IOException {
        long end = Math.min(Math.min(one.size(), other.size()), from + most);
        for (long at = from; at < end; at += READ) {
            int length = (int) Math.min(READ, end - at);
            int difference = read(one, at, length).mismatch(read(other, at, length));
            if (difference >= 0) {
                return new FirstDifference(at + difference, State.DIFFERENT);
            }
        }
        if (end < one.size() && end < other.size()) {
            return new FirstDifference(end, State.FURTHER);
        }
        return new FirstDifference(end, one.size() == other.size() ? State.SAME : State.DIFFERENT);
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {}
        return bytes.flip();
    }
}
