package potluck.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import potluck.identity.MemoryNetwork;
import potluck.identity.MemoryWorld;
import potluck.identity.SecureStream;
import potluck.kit.Lifecycle;
import potluck.kit.LogBook;
import potluck.kit.LogLine;
import potluck.peer.LinkTable;
import potluck.peer.PeerAddress;
import potluck.peer.Switchboard;
import potluck.store.Index;
import potluck.store.Leeway;
import potluck.store.PieceReader;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncFolder;
import potluck.sync.folder.SyncState;
import potluck.transfer.Downloads;
import potluck.transfer.Exchange;
import potluck.transfer.LimitPlan;
import potluck.transfer.LocalPieces;
import potluck.transfer.ManifestServer;
import potluck.transfer.PartsServer;
import potluck.transfer.PieceServer;
import potluck.transfer.Reserved;
import potluck.transfer.Surroundings;
import potluck.transfer.Throttle;
import potluck.transfer.Uploads;
import potluck.wire.CommonMessage.Hello;

/// A device of a simulated network with a sync folder on the real disk.
public final class SyncDevice implements AutoCloseable {
    private static final int PORT = 5555;

    final MemoryNetwork network;
    final LinkTable links;
    final SyncFolders folders;
    final FolderMode mode;
    final Path root;
    private final Uploads uploads;
    private final LogBook book;
    private final Lifecycle opened = new Lifecycle();

    /// @param home everything of the device lies here; `home/sync` is the folder
    public SyncDevice(MemoryWorld world, String user, Path home) throws IOException {
        this(world.device(user), home);
    }

    SyncDevice(MemoryNetwork network, Path home) throws IOException {
        this(network, home, FolderMode.UNION);
    }

    public SyncDevice(MemoryNetwork network, Path home, FolderMode mode) throws IOException {
        this.network = network;
        this.mode = mode;
        this.root = home.resolve("sync");
        Files.createDirectories(home);
        book = opened.own(LogBook.open(home.resolve("potluck.log")));
        Index index = opened.own(Index.open(home.resolve("index.db"), book.log()));
        PieceReader reader = opened.own(new PieceReader(index));
        LocalPieces local = new LocalPieces(index, reader, new Exchange());
        AtomicLong ids = new AtomicLong();
        Switchboard switchboard = new Switchboard();
        uploads = new Uploads(ids, local, InstantSource.system(), book.log());
        Throttle throttle = opened.own(new Throttle(LimitPlan.NONE, Clock.systemUTC()));
        PieceServer pieces = new PieceServer(local, Reserved.nothing(), uploads, throttle);
        switchboard.serve(pieces);
        new PartsServer(pieces).plug(switchboard);
        new ManifestServer(index, Reserved.nothing()).plug(switchboard);
        links = opened.own(new LinkTable(
                network,
                network.credentials().device(),
                switchboard,
                () -> new Hello(1, 1, "test", PORT, 0, List.of()),
                book.log()));
        opened.own(network.listen(PORT, (SecureStream stream) -> links.accept(stream)));
        ExecutorService hashing = Executors.newFixedThreadPool(2);
        opened.own((AutoCloseable) hashing::shutdown);
        Downloads downloads = opened.own(new Downloads(
                new Surroundings(links, local, new Exchange(), hashing, throttle, new Leeway(), book.log()), ids));
        folders = opened.own(
                new SyncFolders(network.credentials().device(), user(), links, downloads, index, book.log()));
        folders.plug(switchboard);
    }

    public SyncDevice start() throws IOException {
        folders.start();
        folders.add("sync", root, mode);
        return this;
    }

    public SyncFolders folders() {
        return folders;
    }

    public SyncFolder folder() {
        return folders.list().getFirst();
    }

    public SyncDevice link(SyncDevice other) throws IOException {
        links.dial(other.address());
        return this;
    }

    /// How many bytes of files this device has sent.
    long served() {
        return uploads.list().stream().mapToLong(Uploads.Upload::bytes).sum();
    }

    String user() {
        return network.credentials().user();
    }

    PeerAddress address() {
        return new PeerAddress(user(), network.address(PORT));
    }

    public Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    /// All files of the folder but Potluck's own: name and content.
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.endsWith(".potluck") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                        files.put(root.relativize(file).toString(), content);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException renamed) {
            files.put(renamed.getMessage(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    List<String> log() {
        return book.ring().lines().stream().map(LogLine::text).toList();
    }

    SyncState state() {
        return folder().status().state();
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
