package potluck.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import potluck.catalogue.CutSizes;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.kit.Failure;

/// Reads files and cuts them into pieces with content-defined ends. Any thread; it has no state of its own.
public final class Cutter {
    /// The pieces of `file`. `progress` hears the bytes read so far, in this thread. A file that changes meanwhile
    /// is a failure FILE_CHANGING; a symbolic link is not followed.
    public Manifest cut(Path file, LongConsumer progress) throws IOException {
        return read(file, progress).manifest();
    }

    /// As [#cut(Path, LongConsumer)], with the stamp that belongs to these pieces.
    public CutFile read(Path file, LongConsumer progress) throws IOException {
        FileStamp before = FileStamp.of(file);
        Manifest manifest;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            manifest = cut(channel, before.size(), progress);
        } catch (AccessDeniedException e) {
            throw Failure.because(e, StoreFault.NOT_READABLE, file);
        }
        if (manifest.size() != before.size() || !FileStamp.of(file).equals(before)) {
            throw Failure.of(StoreFault.FILE_CHANGING, file);
        }
        return new CutFile(file, before, manifest);
    }

    /// The pieces of what `in` yields; `size` is how many bytes that will be. A file that grows faster than it is
    /// read would never end, so reading stops soon after `size`.
    public Manifest cut(InputStream in, long size) throws IOException {
        return cut(Channels.newChannel(in), size, read -> {});
    }

    /// The parts of a piece, cut as a file is into pieces, but finer.
    public Manifest parts(byte[] piece) {
        Boundary boundary = new Boundary(CutSizes.PARTS);
        MessageDigest sha256 = Hash.sha256();
        List<Piece> parts = new ArrayList<>();
        int length;
        for (int at = 0; at < piece.length; at += length) {
            length = boundary.length(piece, at, piece.length);
            sha256.update(piece, at, length);
            parts.add(new Piece(new Hash(sha256.digest()), length));
        }
        return new Manifest(parts);
    }

    private static Manifest cut(ReadableByteChannel in, long size, LongConsumer progress) throws IOException {
        return new Cutting(in, size).run(progress);
    }
}
