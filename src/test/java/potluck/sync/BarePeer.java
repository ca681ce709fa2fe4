package potluck.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.identity.MemoryNetwork;
import potluck.identity.MemoryWorld;
import potluck.identity.SecureStream;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.Switchboard;
import potluck.wire.CommonMessage.Hello;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.Item;

/// A member without a folder, which says whatever a test wants and notes what it is told.
public final class BarePeer implements AutoCloseable {
    private static final int PORT = 5555;

    final MemoryNetwork network;
    final LinkTable links;
    final BlockingQueue<PeerMessage.Index> heard = new LinkedBlockingQueue<>();
    private final Lifecycle opened = new Lifecycle();

    public BarePeer(MemoryWorld world, String user) throws IOException {
        network = world.device(user);
        Switchboard switchboard = new Switchboard();
        switchboard.hear(PeerMessage.Index.class, (_, batch) -> heard.add(batch));
        links = opened.own(new LinkTable(
                network,
                network.credentials().device(),
                switchboard,
                () -> new Hello(1, 1, "test", PORT, 0, List.of()),
                Log.silent()));
        opened.own(network.listen(PORT, (SecureStream stream) -> links.accept(stream)));
    }

    public Link link(SyncDevice device) throws IOException {
        return links.dial(device.address());
    }

    static void tell(Link link, Item... items) throws IOException {
        link.tell(new PeerMessage.Index("sync", List.of(items), false));
    }

    /// The next batch that this peer is told.
    PeerMessage.Index next() throws InterruptedException {
        PeerMessage.Index batch = heard.poll(20, TimeUnit.SECONDS);
        if (batch == null) {
            throw new AssertionError("nothing was told");
        }
        return batch;
    }

    public static Item item(String text, String... name) {
        Manifest manifest = manifest(text);
        return new Item(
                List.of(name),
                manifest.size(),
                manifest.id().hex(),
                1_600_000_000_000L,
                false,
                manifest.encode(0, manifest.count()));
    }

    /// Of a text that is one piece.
    public static Manifest manifest(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Manifest(bytes.length == 0 ? List.of() : List.of(new Piece(Hash.of(bytes), bytes.length)));
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
