package potluck.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import potluck.catalogue.Hash;
import potluck.kit.Failure;

/// Reads pieces of known files for those who ask. Any thread; the monitor guards `open`, never held while reading.
///
/// The files asked for last stay open with the table of their pieces, so that serving one takes no look into the
/// index.
public final class PieceReader implements AutoCloseable {
    private static final int MOST_OPEN = 32;

    private final Index index;
    /// Newest first.
    private final Deque<ServedFile> open = new ArrayDeque<>();

    public PieceReader(Index index) {
        this.index = index;
    }

    /// `length` bytes of a piece from `offset` on. Failures as [#read(Hash, int, ByteBuffer)]; also NOT_FOUND when
    /// the piece is shorter.
    public byte[] read(Hash piece, int offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        if (read(piece, offset, bytes) < length) {
            throw Failure.of(StoreFault.NOT_FOUND, piece);
        }
        return bytes.array();
    }

    /// Fills `into`, at most to the piece's end, with the piece's bytes from `offset` on; returns how many.
    /// NOT_FOUND when no known file has the piece. GONE when those that had it were changed: the index forgets
    /// them.
    public int read(Hash piece, int offset, ByteBuffer into) throws IOException {
        Failure missing = Failure.of(StoreFault.NOT_FOUND, piece);
        while (true) {
            try {
                Optional<ServedFile> file = find(piece);
                if (file.isEmpty()) {
                    throw missing;
                }
                return file.get().read(piece, offset, into);
            } catch (FileChangedException changed) {
                index.forget(changed.known());
                missing = Failure.because(
                        changed, StoreFault.GONE, changed.known().file());
            } catch (ClosedByInterruptException stopped) {
                throw stopped;
            } catch (ClosedChannelException pushedOut) {
                continue;
            }
        }
    }

    /// The file that a piece was just read from; empty when it has been pushed out meanwhile.
    public Optional<KnownFile> lastRead(Hash piece) {
        return findOpen(piece).map(ServedFile::known);
    }

    @Override
    public synchronized void close() throws IOException {
        for (ServedFile file : open) {
            file.close();
        }
        open.clear();
    }

    private Optional<ServedFile> find(Hash piece) throws IOException {
        Optional<ServedFile> served = findOpen(piece);
        Optional<CutFile> known = served.isPresent() ? Optional.empty() : index.fileWith(piece);
        return known.isPresent() ? Optional.of(open(known.get())) : served;
    }

    private synchronized Optional<ServedFile> findOpen(Hash piece) {
        open.removeIf(file -> !file.isOpen());
        Optional<ServedFile> found =
                open.stream().filter(file -> file.has(piece)).findFirst();
        if (found.isPresent() && open.peekFirst() != found.get()) {
            open.remove(found.get());
            open.addFirst(found.get());
        }
        return found;
    }

    private ServedFile open(CutFile known) throws IOException {
        ServedFile file = ServedFile.open(known);
        keep(file);
        return file;
    }

    private synchronized void keep(ServedFile file) throws IOException {
        open.addFirst(file);
        if (open.size() > MOST_OPEN) {
            open.removeLast().close();
        }
    }
}
