package potluck.chat;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import potluck.identity.MemoryNetwork;
import potluck.identity.MemoryWorld;
import potluck.identity.SecureStream;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.PeerAddress;
import potluck.peer.Switchboard;
import potluck.wire.CommonMessage.Hello;

/// A device of a simulated network that chats.
final class ChatDevice implements AutoCloseable {
    private static final int PORT = 5555;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final MemoryNetwork network;
    final LinkTable links;
    final ChatRoom room;
    private final Semaphore ended = new Semaphore(0);
    private final Lifecycle opened = new Lifecycle();

    ChatDevice(MemoryWorld world, String user, Path folder) throws IOException {
        this(world.device(user), folder, new NoDatagrams());
    }

    /// For networks that carry no datagrams.
    private static final class NoDatagrams implements Datagrams {
        @Override
        public int open(int wanted, Consumer<byte[]> receiver) throws IOException {
            throw new IOException("no datagrams here");
        }

        @Override
        public void send(InetSocketAddress to, byte[] datagram) {
            throw new AssertionError("not open");
        }

        @Override
        public void close() {}
    }

    ChatDevice(MemoryNetwork network, Path folder) throws IOException {
        this(network, folder, new NoDatagrams());
    }

    /// A device that was there before.
    ChatDevice(MemoryNetwork network, Path folder, Datagrams datagrams) throws IOException {
        this.network = network;
        Switchboard switchboard = new Switchboard();
        Path file = Files.createDirectories(folder).resolve("chat.log");
        room = opened.own(ChatRoom.open(network.credentials(), file, datagrams, InstantSource.system(), Log.silent()));
        room.plug(switchboard);
        links = opened.own(new LinkTable(
                network,
                network.credentials().device(),
                switchboard,
                () -> new Hello(1, 1, "test", PORT, 0, List.of()),
                Log.silent()));
        room.listen(0);
        room.start(links);
        links.onEnded(_ -> ended.release());
        opened.own(network.listen(PORT, (SecureStream stream) -> links.accept(stream)));
    }

    Link meet(ChatDevice other) throws IOException {
        return links.dial(new PeerAddress(other.network.credentials().user(), other.network.address(PORT)));
    }

    /// Waits until the links to devices that have closed are gone: whoever dials before that is told that there is one.
    void awaitNoLinks() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!links.links().isEmpty()) {
            if (System.nanoTime() > deadline) {
                fail("links after " + PATIENCE);
            }
            ended.tryAcquire(100, TimeUnit.MILLISECONDS);
        }
    }

    void say(String text) throws IOException {
        room.say(Saying.text(text));
    }

    /// Waits until the room is as wanted.
    List<ChatLine> await(Predicate<List<ChatLine>> wanted) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ChatPage page = room.after(0, Duration.ZERO);
        while (!wanted.test(page.lines())) {
            if (System.nanoTime() > deadline) {
                fail("not so after " + PATIENCE + ": " + page.lines());
            }
            room.after(page.next(), Duration.ofSeconds(1));
            page = room.after(0, Duration.ZERO);
        }
        return page.lines();
    }

    List<String> awaitTexts(int count) throws Exception {
        return texts(await(lines -> lines.size() >= count));
    }

    static List<String> texts(List<ChatLine> lines) {
        return lines.stream().map(line -> line.line().words().text()).toList();
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
