package potluck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.identity.MemoryNetwork;
import potluck.identity.MemoryWorld;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.wire.CommonMessage;
import potluck.wire.CommonMessage.Hello;
import potluck.wire.PeerMessage;

@Timeout(30)
class LinkTableTest {
    private static final int PORT = 5555;

    private final MemoryWorld world = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void whoIsDialledKnowsWhoDialled() throws Exception {
        Device ana = device("Ana");
        Device boris = device("Boris");
        Link link = ana.table.dial(boris.address());
        assertThat(link.user()).isEqualTo("Boris");
        assertThat(link.dialled()).isTrue();
        Link back = boris.opened();
        assertThat(back.user()).isEqualTo("Ana");
        assertThat(back.dialled()).isFalse();
        assertThat(ana.table.dial(boris.address())).isSameAs(link);
    }

    @Test
    void howFarAwayTheOtherIsIsKnownAtOnce() throws Exception {
        Device ana = device("Ana");
        Device boris = device("Boris");
        boris.switchboard.answer(CommonMessage.Done.class, (_, question) -> question);
        Link link = ana.table.dial(boris.address());
        // What is said first is answered first.
        link.ask(new CommonMessage.Done(), CommonMessage.Done.class);
        assertThat(link.roundTrip()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(30));
    }

    @Test
    void whoIsBarredLosesItsLinkAndGetsNoOther() throws Exception {
        Device ana = device("Ana");
        Device boris = device("Boris");
        Device vera = device("Vera");
        Link link = ana.table.dial(boris.address());
        Link other = ana.table.dial(vera.address());
        ana.table.bar(Set.of(link.device()));
        link.awaitEnd();
        assertThat(other.isOpen()).isTrue();
        assertThatThrownBy(() -> ana.table.dial(boris.address()))
                .satisfies(why -> assertThat(Failure.codeOf(why)).isEqualTo("BARRED"));
        dialAndBeCut(boris, ana);
        assertThat(ana.table.link("Boris")).isEmpty();
        ana.table.bar(Set.of());
        assertThat(ana.table.dial(boris.address()).isOpen()).isTrue();
    }

    /// The end may come before the greeting or after it.
    private static void dialAndBeCut(Device from, Device to) throws InterruptedException {
        try {
            from.table.dial(to.address()).awaitEnd();
        } catch (IOException before) {
            assertThat(Failure.codeOf(before)).isEqualTo("CLOSED");
        }
    }

    @RepeatedTest(20)
    void manyDialsAtOnceEndInOneLink() throws Exception {
        Device ana = device("Ana");
        Device boris = device("Boris");
        Set<Link> links = ConcurrentHashMap.newKeySet();
        dialAtOnce(8, () -> links.add(ana.table.dial(boris.address())));
        assertThat(links).singleElement().matches(Link::isOpen);
        assertThat(boris.opened().isOpen()).isTrue();
        assertThat(boris.table.links()).hasSize(1);
    }

    @RepeatedTest(20)
    void whatALinkSaysIsHeardWhenTheLinkIsInTheTable() throws Exception {
        Device ana = device("Ana");
        Device boris = device("Boris");
        BlockingQueue<Boolean> found = new LinkedBlockingQueue<>();
        boris.switchboard.hear(
                PeerMessage.Index.class,
                (from, _) -> found.add(
                        boris.table.link(from.user()).filter(from::equals).isPresent()));
        ana.table.dial(boris.address()).tell(new PeerMessage.Index("any", List.of(), true));
        assertThat(found.poll(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anEndedLinkLeavesTheTableAndIsToldOf() throws Exception {
        Device ana = device("Ana");
        Device boris = device("Boris");
        CountDownLatch ended = new CountDownLatch(1);
        ana.table.onEnded(_ -> ended.countDown());
        Link link = ana.table.dial(boris.address());
        boris.network.breakAll();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ana.table.links()).isEmpty();
        assertThat(ana.table.dial(boris.address())).isNotSameAs(link);
    }

    @Test
    void somebodyElseAtTheAddressIsNotTakenForTheMember() throws Exception {
        Device ana = device("Ana");
        Device boris = device("Boris");
        PeerAddress wrong = new PeerAddress("Vera", boris.network.address(PORT));
        assertThatThrownBy(() -> ana.table.dial(wrong))
                .matches(why -> Failure.codeOf(why).equals("SOMEBODY_ELSE"));
        assertThatThrownBy(() -> ana.table.dial(ana.address()))
                .matches(why -> Failure.codeOf(why).equals("SELF"));
    }

    @Test
    void aClosedTableTakesNobodyIn() throws Exception {
        Device ana = device("Ana");
        Device boris = device("Boris");
        Link link = ana.table.dial(boris.address());
        ana.table.close();
        assertThat(link.isOpen()).isFalse();
        assertThatThrownBy(() -> ana.table.dial(boris.address())).isInstanceOf(Failure.class);
    }

    private interface Dial {
        void run() throws IOException;
    }

    private static void dialAtOnce(int count, Dial dial) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(Threads.start("dial " + i, () -> {
                try {
                    start.await();
                    dial.run();
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Device device(String user) throws IOException {
        return opened.own(new Device(world.device(user)));
    }

    /// A link table that listens.
    private static final class Device implements AutoCloseable {
        final MemoryNetwork network;
        final Switchboard switchboard = new Switchboard();
        final LinkTable table;
        private final BlockingQueue<Link> opened = new LinkedBlockingQueue<>();

        Device(MemoryNetwork network) throws IOException {
            this.network = network;
            this.table = new LinkTable(
                    network,
                    network.credentials().device(),
                    switchboard,
                    () -> new Hello(1, 1, "test", PORT, 0, List.of()),
                    Log.silent());
            table.onOpened(opened::add);
            network.listen(PORT, (SecureStream stream) -> table.accept(stream));
        }

        PeerAddress address() {
            return new PeerAddress(network.credentials().user(), network.address(PORT));
        }

        Link opened() throws InterruptedException {
            Link link = opened.poll(10, TimeUnit.SECONDS);
            if (link == null) {
                throw new AssertionError("no link opened");
            }
            return link;
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
