package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.Manifest;
import potluck.identity.MemoryWorld;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.peer.BlockSink;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.store.Cutter;
import potluck.store.StagingFile;
import potluck.wire.Binary;

/// Members that fetch the same file give each other what they have of it.
@Timeout(120)
class TradeTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int SIZE = 12_000_000;

    @TempDir
    private Path folder;

    private final MemoryWorld world = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void whoKnowsNoHolderGetsWhatAnotherHasSoFarAndThenTheRest() throws Exception {
        Halting halting = new Halting(SIZE / 2);
        TransferDevice ana = device("Ana", halting::of);
        TransferDevice boris = device("Boris", honest -> honest);
        TransferDevice vera = device("Vera", honest -> honest);
        byte[] content = new byte[SIZE];
        new Random(8).nextBytes(content);
        Path file = ana.offer("film.mkv", content);
        Manifest manifest = new Cutter().read(file, _ -> {}).manifest();
        vera.links.dial(boris.address());

        Download atVera = start(vera, manifest);
        Download atBoris = start(boris, manifest, TransferDevice.source(ana, file));
        halting.awaitHalt();
        await(() -> atVera.bytesDone() > SIZE / 4);
        assertThat(atVera.state().ended()).isFalse();
        assertThat(atVera.users()).containsExactly("Boris");

        halting.goOn();
        for (Download download : List.of(atBoris, atVera)) {
            download.await(LONG);
            assertThat(download.state()).isInstanceOf(TransferState.Done.class);
        }
        assertThat(vera.folder.resolve("got")).hasBinaryContent(content);
        assertThat(boris.folder.resolve("got")).hasBinaryContent(content);
        assertThat(atVera.users()).containsExactly("Boris");
        assertThat(halting.served.get()).as("bytes of the only holder").isLessThanOrEqualTo(SIZE);
    }

    @Test
    void aPartnerThatLeavesTakesNothingAlong() throws Exception {
        Halting halting = new Halting(SIZE / 2);
        TransferDevice ana = device("Ana", halting::of);
        TransferDevice boris = device("Boris", honest -> honest);
        TransferDevice vera = device("Vera", honest -> honest);
        byte[] content = new byte[SIZE];
        new Random(9).nextBytes(content);
        Path file = ana.offer("film.mkv", content);
        Manifest manifest = new Cutter().read(file, _ -> {}).manifest();
        vera.links.dial(boris.address());

        Download atVera = start(vera, manifest);
        Download atBoris = start(boris, manifest, TransferDevice.source(ana, file));
        halting.awaitHalt();
        await(() -> atVera.bytesDone() > SIZE / 4);
        atBoris.cancel();
        boris.close();
        atBoris.await(LONG);
        assertThat(atVera.state().ended()).isFalse();
        long before = atVera.bytesDone();
        atVera.cancel();
        atVera.await(LONG);
        assertThat(atVera.state()).isInstanceOf(TransferState.Cancelled.class);
        assertThat(before).isGreaterThan(SIZE / 4);
        halting.goOn();
    }

    @Test
    void whatOneMemberWasJustSentAnotherOneIsAskedToGetFromThere() throws Exception {
        CountDownLatch taken = new CountDownLatch(6);
        TransferDevice ana = device("Ana", honest -> counting(honest, taken));
        byte[] content = new byte[SIZE];
        new Random(10).nextBytes(content);
        Path file = ana.offer("film.mkv", content);
        Manifest manifest = new Cutter().read(file, _ -> {}).manifest();
        Link boris = device("Boris", honest -> honest).links.dial(ana.address());
        Link vera = device("Vera", honest -> honest).links.dial(ana.address());
        for (int piece = 1; piece <= 3; piece++) {
            assertThat(ask(boris, manifest, piece, true).join()).isEqualTo("sent");
        }

        ana.throttle.set(slow());
        var first = ask(vera, manifest, 0, true);
        var second = ask(vera, manifest, 1, true);
        var third = ask(vera, manifest, 2, true);
        assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
        ana.throttle.set(LimitPlan.NONE);
        assertThat(first.join()).isEqualTo("sent");
        assertThat(second.join()).isEqualTo("BUSY");
        assertThat(third.join()).as("with nothing else to send").isEqualTo("sent");
        assertThat(ask(vera, manifest, 1, true).join()).isEqualTo("sent");
        assertThat(ask(vera, manifest, 3, false).join()).isEqualTo("sent");
    }

    /// How the request for a piece ends.
    private static CompletableFuture<String> ask(Link link, Manifest manifest, int piece, boolean traded)
            throws IOException {
        CompletableFuture<String> end = new CompletableFuture<>();
        byte[] hash = manifest.piece(piece).hash().bytes();
        link.request(new Binary.Request(hash, 0, manifest.length(piece), traded), new BlockSink() {
            @Override
            public void data(Binary.Data data) {
                if (data.last()) {
                    end.complete("sent");
                }
            }

            @Override
            public void failed(IOException why) {
                end.complete(why instanceof Failure told ? told.code() : why.toString());
            }
        });
        return end.orTimeout(60, TimeUnit.SECONDS);
    }

    private static Switchboard.RequestServer counting(Switchboard.RequestServer honest, CountDownLatch taken) {
        return new Switchboard.RequestServer() {
            @Override
            public void requested(Link from, int id, Binary.Request request) throws IOException {
                honest.requested(from, id, request);
                taken.countDown();
            }

            @Override
            public void cancelled(Link from, int id) {
                honest.cancelled(from, id);
            }
        };
    }

    /// So slow that nobody gets a piece in the time of a test.
    private static LimitPlan slow() {
        return new LimitPlan(new SpeedLimits(0, 1), SpeedLimits.NONE, false, Optional.empty(), 8);
    }

    @Test
    void aHolderThatPutsOffForTooLongIsGivenUp() throws Exception {
        TransferDevice ana = device("Ana", honest -> honest);
        byte[] content = new byte[SIZE];
        Path file = ana.offer("film.mkv", content);
        Manifest manifest = new Cutter().read(file, _ -> {}).manifest();
        TransferDevice boris = device("Boris", honest -> honest);
        Swarm swarm = new Swarm(manifest, StagingFile.open(boris.folder, manifest), Runnable::run);
        SourceFetch fetch = SourceFetch.holder(
                swarm,
                TransferDevice.source(ana, file),
                boris.links.dial(ana.address()),
                new RateLimit(),
                (_, _) -> {});
        long second = TimeUnit.SECONDS.toNanos(1);
        fetch.owes(0, manifest.length(0), 0);
        assertThat(fetch.putOff(0, manifest.length(0), second)).isTrue();
        assertThat(fetch.putOff(0, manifest.length(0), second))
                .as("not owed any more")
                .isFalse();
        assertThat(fetch.offered(2 * second).get(0)).isFalse();
        assertThat(fetch.offered(2 * second).get(1)).isTrue();
        fetch.requirePatience(20 * second, 20 * second);
        assertThatThrownBy(() -> fetch.requirePatience(21 * second, 20 * second))
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo("STALLED_SOURCE"));
        assertThat(fetch.offered(3 * second).get(0)).isTrue();
    }

    private Download start(TransferDevice device, Manifest manifest, Source... sources) {
        Origin origin = new Origin() {
            @Override
            public Optional<Manifest> manifest() {
                return Optional.of(manifest);
            }

            @Override
            public List<Source> sources(Optional<Manifest> known) {
                return List.of(sources);
            }
        };
        Target target = new Target.Chosen(device.folder.resolve("got"));
        Download download = device.downloads.prepare("got", origin, target, LONG);
        device.downloads.start(download, _ -> {});
        return download;
    }

    private static void await(BooleanSupplier wanted) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private TransferDevice device(String user, TransferDevice.Bend bend) throws IOException {
        return opened.own(new TransferDevice(world, user, folder.resolve(user), bend));
    }

    /// Serves so many bytes, and the rest when it is told to go on.
    private static final class Halting {
        final AtomicLong served = new AtomicLong();
        private final long most;
        private final CountDownLatch halted = new CountDownLatch(1);
        private final CompletableFuture<Boolean> going = new CompletableFuture<>();

        Halting(long most) {
            this.most = most;
        }

        void awaitHalt() throws InterruptedException {
            assertThat(halted.await(60, TimeUnit.SECONDS)).isTrue();
        }

        void goOn() {
            going.complete(true);
        }

        Switchboard.RequestServer of(Switchboard.RequestServer honest) {
            return new Switchboard.RequestServer() {
                @Override
                public void requested(Link from, int id, Binary.Request request) throws IOException {
                    if (served.addAndGet(request.length()) <= most) {
                        honest.requested(from, id, request);
                        return;
                    }
                    halted.countDown();
                    going.thenAcceptAsync(_ -> serve(from, id, request));
                }

                private void serve(Link from, int id, Binary.Request request) {
                    try {
                        honest.requested(from, id, request);
                    } catch (IOException gone) {
                        from.close();
                    }
                }

                @Override
                public void cancelled(Link from, int id) {
                    honest.cancelled(from, id);
                }
            };
        }
    }
}
