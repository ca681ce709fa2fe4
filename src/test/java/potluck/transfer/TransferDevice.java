package potluck.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import potluck.catalogue.Manifest;
import potluck.identity.MemoryNetwork;
import potluck.identity.MemoryWorld;
import potluck.identity.SecureStream;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.peer.LinkTable;
import potluck.peer.PeerAddress;
import potluck.peer.Switchboard;
import potluck.store.CutFile;
import potluck.store.Cutter;
import potluck.store.Index;
import potluck.store.Leeway;
import potluck.store.PieceReader;
import potluck.wire.CommonMessage.Hello;

/// A device of a simulated network that serves and downloads, with real files in a temporary folder.
final class TransferDevice implements AutoCloseable {
    private static final int PORT = 5555;

    final MemoryNetwork network;
    final LinkTable links;
    final Index index;
    final Downloads downloads;
    final Uploads uploads;
    final Throttle throttle;
    final PieceServer server;
    final Path folder;
    private final Lifecycle opened = new Lifecycle();

    TransferDevice(MemoryWorld world, String user, Path folder) throws IOException {
        this(world, user, folder, requests -> requests);
    }

    /// What a device does with requests may be bent, to play a bad one.
    interface Bend {
        Switchboard.RequestServer of(Switchboard.RequestServer honest);
    }

    TransferDevice(MemoryWorld world, String user, Path folder, Bend bend) throws IOException {
        this.folder = Files.createDirectories(folder);
        network = world.device(user);
        index = opened.own(Index.open(folder.resolve("index.db"), Log.silent()));
        PieceReader reader = opened.own(new PieceReader(index));
        Exchange exchange = new Exchange();
        LocalPieces local = new LocalPieces(index, reader, exchange);
        AtomicLong ids = new AtomicLong();
        uploads = new Uploads(ids, local, InstantSource.system(), Log.silent());
        throttle = opened.own(new Throttle(LimitPlan.NONE, Clock.systemUTC()));
        Switchboard switchboard = new Switchboard();
        server = new PieceServer(local, Reserved.nothing(), uploads, throttle);
        switchboard.serve(bend.of(server));
        new ManifestServer(index, Reserved.nothing()).plug(switchboard);
        new PartsServer(server).plug(switchboard);
        exchange.plug(switchboard);
        links = opened.own(new LinkTable(
                network,
                network.credentials().device(),
                switchboard,
                () -> new Hello(1, 1, "test", PORT, 0, List.of()),
                Log.silent()));
        exchange.follow(links);
        server.follow(links);
        opened.own(network.listen(PORT, (SecureStream stream) -> links.accept(stream)));
        ExecutorService hashing = Executors.newFixedThreadPool(2);
        opened.own(hashing::shutdown);
        downloads = opened.own(new Downloads(
                new Surroundings(links, local, exchange, hashing, throttle, new Leeway(), Log.silent()), ids));
    }

    /// Writes a file and makes it known, so that others can fetch it.
    Path offer(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        CutFile cut = new Cutter().read(file, _ -> {});
        index.putAll(List.of(cut));
        return file;
    }

    PeerAddress address() {
        return new PeerAddress(network.credentials().user(), network.address(PORT));
    }

    /// Fetches a file of others and returns when that has ended.
    Download fetch(String saveAs, Duration patience, Source... sources) {
        return downloads.fetch(saveAs, origin(sources), new Target.Chosen(folder.resolve(saveAs)), patience);
    }

    static Origin origin(Source... sources) {
        return (Optional<Manifest> known) -> List.of(sources);
    }

    static Source source(TransferDevice holder, Path file) {
        return new Source(holder.address(), file.toString());
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
