package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalInt;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.store.FileStamp;
import potluck.store.PieceTable;

/// A file that has just arrived, served to those who still fetch it until the index knows it. Any thread.
///
/// @param stamp what it was like when it arrived; a file that was changed since serves nothing
record Settled(Path file, FileStamp stamp, Manifest manifest, PieceTable pieces) {
    static Settled of(Path file, Manifest manifest) throws IOException {
        return new Settled(file, FileStamp.of(file), manifest, new PieceTable(manifest));
    }

    /// Bytes of a piece; empty when it is not in here.
    Optional<byte[]> read(Hash piece, int offset, int length) throws IOException {
        OptionalInt number = pieces.find(piece);
        if (number.isEmpty()
                || offset + length > manifest.length(number.getAsInt())
                || !FileStamp.of(file).equals(stamp)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            long start = manifest.offset(number.getAsInt()) + offset;
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
                continue;
            }
        }
        return bytes.hasRemaining() ? Optional.empty() : Optional.of(bytes.array());
    }
}
