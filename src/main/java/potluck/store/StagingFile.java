package potluck.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// A file on its way: pieces arrive in any order, each is verified before it is written, and only the complete file
/// gets its name. Any thread; different pieces are written at the same time; the monitor guards `have`. A thread must
/// not be interrupted while it is in here: Java would close the file for all of them.
public final class StagingFile implements AutoCloseable {
    private static final int MOST_NAMES = 1000;
    /// After so many bytes it is looked whether there still is room for the rest.
    private static final long LOOK = 64L << 20;

    private final Path path;
    private final Manifest manifest;
    private final FileChannel channel;
    private final BitSet have;
    private final WriteBehind behind;
    private long unlooked;
    private volatile boolean finished;

    private StagingFile(Path path, Manifest manifest, FileChannel channel, BitSet have) {
        this.path = path;
        this.manifest = manifest;
        this.channel = channel;
        this.have = have;
        this.behind = new WriteBehind(channel::force);
    }

    /// Begins or goes on with receiving a content into `folder`; pieces that an earlier attempt left are verified
    /// and kept. Failures STAGING_BUSY, NOT_WRITABLE, DISK_FULL.
    public static StagingFile open(Path folder, Manifest manifest) throws IOException {
        Path path = StagingName.of(folder, manifest);
        try {
            FileChannel channel = StagingName.open(path, manifest);
            try {
                return new StagingFile(path, manifest, channel, Contents.verified(channel, manifest));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Trouble.writing(folder, manifest.size(), e);
        }
    }

    /// Throws away what earlier attempts left of a content in `folder`, unless it is being received there.
    public static void forget(Path folder, Manifest manifest) throws IOException {
        Path path = StagingName.of(folder, manifest);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            try (FileChannel _ = StagingName.open(path, manifest)) {
                Files.delete(path);
            } catch (Failure busy) {
                return;
            }
        }
    }

    /// Throws away what lies in `folder` since before `then`, unless it is being received there.
    static void expire(Path folder, Instant then) throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(folder)) {
            left = all.toList();
        }
        for (Path path : left) {
            if (isLeft(path, then)) {
                Files.deleteIfExists(path);
            }
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /// A copy: the pieces that are here.
    public synchronized BitSet have() {
        return (BitSet) have.clone();
    }

    public synchronized boolean isComplete() {
        return have.cardinality() == manifest.count();
    }

    /// Writes piece `piece` if the parts together are what the manifest says; otherwise writes nothing and returns
    /// false. The buffers stay as they are. Failures DISK_FULL, NOT_WRITABLE, STAGING_CLOSED.
    public boolean write(int piece, ByteBuffer... parts) throws IOException {
        if (!Contents.isPiece(List.of(parts), manifest, piece)) {
            return false;
        }
        requireRoom(piece);
        try {
            long at = manifest.offset(piece);
            for (ByteBuffer part : parts) {
                ByteBuffer rest = part.duplicate();
                while (rest.hasRemaining()) {
                    at += channel.write(rest, at);
                }
            }
        } catch (ClosedChannelException e) {
            throw Failure.because(e, StoreFault.STAGING_CLOSED, Durable.folderOf(path));
        } catch (IOException e) {
            throw Trouble.writing(Durable.folderOf(path), missing(), e);
        }
        synchronized (this) {
            have.set(piece);
        }
        behind.written(manifest.length(piece));
        return true;
    }

    /// Fills `into`, at most to the piece's end, with bytes of a piece that is here from `offset` on; returns how many.
    /// Failures NOT_FOUND when it is not here, STAGING_CLOSED.
    public int read(int piece, int offset, ByteBuffer into) throws IOException {
        synchronized (this) {
            if (!have.get(piece) || offset > manifest.length(piece)) {
                throw Failure.of(StoreFault.NOT_FOUND, manifest.piece(piece).hash());
            }
        }
        int length = Math.min(into.remaining(), manifest.length(piece) - offset);
        ByteBuffer part = into.slice(into.position(), length);
        long start = manifest.offset(piece) + offset;
        try {
            while (part.hasRemaining() && channel.read(part, start + part.position()) >= 0) {
                continue;
            }
        } catch (ClosedChannelException e) {
            throw Failure.because(e, StoreFault.STAGING_CLOSED, Durable.folderOf(path));
        }
        into.position(into.position() + part.position());
        return part.position();
    }

    /// Takes the complete file to the disk with its time and rights; after that it takes its name in no time.
    /// Failure INCOMPLETE.
    public void finish(Instant modified, boolean executable) throws IOException {
        if (!isComplete()) {
            throw Failure.of(StoreFault.INCOMPLETE, path.getFileName(), manifest.count() - have().cardinality());
        }
        StagingName.dress(path, modified, executable);
        behind.finish();
        finished = true;
    }

    /// Gives the complete file the name `wanted`, or `wanted (2)` … when that is taken, in the staging file's own
    /// folder. Returns the path used; when that content is there already, its path. Until it is closed it
    /// can still be read. Failure INCOMPLETE.
    public Path commitTo(Path wanted) throws IOException {
        finish(Instant.now(), false);
        for (int number = 1; number < MOST_NAMES; number++) {
            Path target = FreeName.of(wanted, number);
            try {
                takeName(target);
                Durable.force(Durable.folderOf(target));
                return target;
            } catch (FileAlreadyExistsException taken) {
                if (isAt(target)) {
                    Files.deleteIfExists(path);
                    return target;
                }
            }
        }
        throw Failure.of(StoreFault.NAME_TAKEN, wanted);
    }

    /// Gives the finished file the name `name` in `root`, whose staging folder it lies in, once `room` is made for it.
    /// When that content is there already, it stays; anything else there is a failure NAME_TAKEN, and the staging
    /// file stays usable. Until it is closed it can still be read. Failure INCOMPLETE unless it is finished.
    ///
    /// @return what was placed, as it lay there in that moment; empty when the content was there already
    public Optional<FileStamp> commitTo(SafeRoot root, WireName name, Room room) throws IOException {
        if (!finished) {
            throw Failure.of(StoreFault.INCOMPLETE, path.getFileName(), manifest.count());
        }
        try {
            return Optional.of(root.place(new Staged(path.getFileName().toString(), name, room)));
        } catch (Failure failure) {
            if (!failure.is(StoreFault.NAME_TAKEN) || !isAt(root, name)) {
                throw failure;
            }
            Files.deleteIfExists(path);
            return Optional.empty();
        }
    }

    /// Stops; what is here stays for the next [#open(Path, Manifest)].
    @Override
    public void close() throws IOException {
        channel.close();
        if (StagingName.isNotKept(manifest)) {
            Files.deleteIfExists(path);
        }
    }

    /// Stops and deletes what is here.
    public void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    /// How many bytes are still to come.
    public synchronized long missing() {
        return manifest.size() - have.stream().mapToLong(manifest::length).sum();
    }

    /// A folder there never got its name, either.
    private static boolean isLeft(Path path, Instant then) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.lastModifiedTime().toInstant().isBefore(then)
                    && (!attributes.isRegularFile() || StagingName.isFree(path));
        } catch (FileSystemException goneOrClosed) {
            return false;
        }
    }

    /// Others fill the disk meanwhile, too; better to stop before it is full to the last byte.
    private void requireRoom(int piece) throws IOException {
        long rest;
        synchronized (this) {
            unlooked += manifest.length(piece);
            if (unlooked < LOOK) {
                return;
            }
            unlooked = 0;
            rest = missing();
        }
        DiskSpace.require(Durable.folderOf(path), rest);
    }

    /// A hard link never replaces what is there, not even what appeared a moment ago; where the disk knows none,
    /// the name is looked up first.
    private void takeName(Path target) throws IOException {
        try {
            Files.createLink(target, path);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(path, target);
            return;
        }
        Files.delete(path);
    }

    private boolean isAt(Path target) throws IOException {
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel there = FileChannel.open(target, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return Contents.equal(there, manifest);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private boolean isAt(SafeRoot root, WireName name) throws IOException {
        try (FileChannel there = root.openRead(name)) {
            return Contents.equal(there, manifest);
        } catch (Failure e) {
            return false;
        }
    }
}
