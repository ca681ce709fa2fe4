package potluck.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;

/// A file kept open because others are getting it. Any thread.
final class ServedFile implements Closeable {
    private final KnownFile known;
    private final Manifest manifest;
    private final PieceTable pieces;
    private final FileChannel channel;

    private ServedFile(KnownFile known, Manifest manifest, FileChannel channel) {
        this.known = known;
        this.manifest = manifest;
        this.pieces = new PieceTable(manifest);
        this.channel = channel;
    }

    /// Looks before it opens: what has become a pipe would never open.
    static ServedFile open(CutFile cut) throws IOException {
        KnownFile known = new KnownFile(cut.file(), cut.stamp(), cut.manifest().id());
        if (!known.isUnchanged()) {
            throw new FileChangedException(known);
        }
        try {
            FileChannel channel = FileChannel.open(known.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            return new ServedFile(known, cut.manifest(), channel);
        } catch (NoSuchFileException gone) {
            throw new FileChangedException(known);
        }
    }

    KnownFile known() {
        return known;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    boolean has(Hash piece) {
        return pieces.find(piece).isPresent();
    }

    /// Fills `into`, at most to the piece's end, with the piece's bytes from `offset` on; returns how many there
    /// were.
    int read(Hash piece, int offset, ByteBuffer into) throws IOException {
        int number = pieces.find(piece).orElseThrow();
        requireUnchanged();
        int length = Math.min(into.remaining(), manifest.length(number) - offset);
        if (offset < 0 || length < 0) {
            throw Failure.of(StoreFault.NOT_FOUND, piece);
        }
        ByteBuffer part = into.slice(into.position(), length);
        long start = manifest.offset(number) + offset;
        while (part.hasRemaining()) {
            if (channel.read(part, start + part.position()) < 0) {
                throw new FileChangedException(known);
            }
        }
        into.position(into.position() + length);
        return length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// A changed file is closed for good.
    private void requireUnchanged() throws IOException {
        if (!known.isUnchanged()) {
            channel.close();
            throw new FileChangedException(known);
        }
    }
}
