package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Failure;
import potluck.kit.PipeStreams;
import potluck.kit.Threads;
import potluck.wire.CommonMessage.Bye;
import potluck.wire.CommonMessage.Done;

/// Two connections that talk to each other through pipes in memory.
@Timeout(30)
class ConnectionTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Limits QUICK =
            new Limits(1 << 20, Limits.BLOCK + 64, 64, 1024, Duration.ofMillis(40), Duration.ofSeconds(2));

    private final PipeStreams pipe = PipeStreams.open();
    private final List<Connection> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(Connection::close);
    }

    @Test
    void newsArriveInOrder() throws Exception {
        Recorder bob = new Recorder();
        Connection ana = left(new Recorder());
        right(bob);
        for (int i = 0; i < 500; i++) {
            ana.tell(new Bye("news " + i));
        }
        for (int i = 0; i < 500; i++) {
            assertThat(bob.news.take()).isEqualTo(new Bye("news " + i));
        }
    }

    @Test
    void aFailureIsTheAnswerAndTheConnectionLivesOn() throws Exception {
        Connection ana = left(new Recorder());
        right(new Recorder() {
            @Override
            public Control asked(Control question) throws IOException {
                if (question instanceof Bye) {
                    throw new IOException("disk on fire at /secret/place");
                }
                throw Failure.of(WireFault.NOT_FOUND, "soup");
            }
        });
        assertThatThrownBy(() -> ana.ask(new Done(), Done.class, SOON))
                .isInstanceOf(Failure.class)
                .hasMessage("Not found: soup.");
        assertThatThrownBy(() -> ana.ask(new Bye(""), Done.class, SOON))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.is(WireFault.INTERNAL)).isTrue())
                .hasMessageNotContaining("secret");
        assertThat(ana.isOpen()).isTrue();
    }

    @Test
    void anAnswerOfTheWrongKindIsAFailure() throws Exception {
        Connection ana = left(new Recorder());
        right(new Recorder());
        assertThatThrownBy(() -> ana.ask(new TrackerMessage.Join(1, 1), TrackerMessage.JoinOk.class, SOON))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.is(WireFault.BAD_FIELD)).isTrue());
    }

    @Test
    void anAnswerTooLongToSendIsAFailureForTheAsker() throws Exception {
        Connection ana = left(new Recorder());
        right(new Recorder() {
            @Override
            public Control asked(Control question) {
                return new TrackerMessage.RenewOk(new byte[1 << 20]);
            }
        });
        assertThatThrownBy(() -> ana.ask(new Done(), TrackerMessage.RenewOk.class, SOON))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.is(WireFault.TOO_LONG)).isTrue());
    }

    @Test
    void aQuestionWithoutAnAnswerTimesOutAndTheNextOneIsAnswered() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Connection ana = left(new Recorder());
        right(new Recorder() {
            @Override
            public Control asked(Control question) {
                awaitQuietly(question instanceof Bye ? release : new CountDownLatch(0));
                return new Done();
            }
        });
        assertThatThrownBy(() -> ana.ask(new Bye("never"), Done.class, Duration.ofMillis(50)))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.is(WireFault.TIMEOUT)).isTrue());
        assertThat(ana.ask(new Done(), Done.class, SOON)).isEqualTo(new Done());
        release.countDown();
        assertThat(ana.ask(new Done(), Done.class, SOON)).isEqualTo(new Done());
    }

    @Test
    void manyQuestionsBothWaysAtOnceAllFindTheirAnswers() throws Exception {
        Recorder echo = new Recorder() {
            @Override
            public Control asked(Control question) {
                return question;
            }
        };
        Connection ana = left(echo);
        Connection bob = right(echo);
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Connection asking = i % 2 == 0 ? ana : bob;
            Bye question = new Bye("question " + i);
            tasks.add(start(() -> {
                assertThat(asking.ask(question, Bye.class, SOON)).isEqualTo(question);
                return 1;
            }));
        }
        int answered = 0;
        for (FutureTask<Integer> task : tasks) {
            answered += task.get();
        }
        assertThat(answered).isEqualTo(400);
    }

    @Test
    void aQuestionMayBeAskedWhileAnsweringOne() throws Exception {
        Connection[] bob = new Connection[1];
        Connection ana = left(new Recorder());
        bob[0] = right(new Recorder() {
            @Override
            public Control asked(Control question) throws IOException {
                return bob[0].ask(question, Done.class, SOON);
            }
        });
        assertThat(ana.ask(new Done(), Done.class, SOON)).isEqualTo(new Done());
    }

    @Test
    void neverMoreQuestionsAreWorkedOnThanTheLimit() throws Exception {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Limits three = new Limits(4096, 64, 3, 100, SOON, SOON);
        Connection ana = connection(pipe.left(), true, Limits.MEMBER, new Recorder());
        connection(pipe.right(), false, three, new Recorder() {
            @Override
            public Control asked(Control question) {
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                Thread.yield();
                working.decrementAndGet();
                return new Done();
            }
        });
        List<FutureTask<Done>> tasks = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            tasks.add(start(() -> ana.ask(new Done(), Done.class, SOON)));
        }
        for (FutureTask<Done> task : tasks) {
            assertThat(task.get()).isEqualTo(new Done());
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void bigDataBothWaysAtOnceDoesNotDeadlock() throws Exception {
        int blocks = 40;
        Recorder anas = new Recorder();
        Recorder bobs = new Recorder();
        Connection ana = left(anas);
        Connection bob = right(bobs);
        FutureTask<Void> one = start(() -> send(ana, blocks));
        FutureTask<Void> two = start(() -> send(bob, blocks));
        for (int i = 0; i < blocks; i++) {
            assertBlock(i, anas.blocks.take(), blocks);
            assertBlock(i, bobs.blocks.take(), blocks);
        }
        one.get();
        two.get();
        assertThat(ana.ask(new Done(), Done.class, SOON)).isEqualTo(new Done());
    }

    @Test
    void whoSendsDataWaitsForWhoDoesNotRead() throws Exception {
        Connection ana = left(new Recorder());
        AtomicInteger sent = new AtomicInteger();
        FutureTask<Void> sending = start(() -> {
            for (int i = 0; i < 100; i++) {
                ana.send(i, new Binary.Data(0, new byte[Limits.BLOCK], 0, Limits.BLOCK, true));
                sent.incrementAndGet();
            }
            return null;
        });
        while (sent.get() < 8) {
            assertThatThrownBy(() -> sending.get(10, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }
        assertThatThrownBy(() -> sending.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(sent.get()).isBetween(8, 10);
        ana.close();
        assertThatThrownBy(sending::get).hasCauseInstanceOf(Failure.class);
    }

    @Test
    void newsInTurnWaitForWhoDoesNotRead() throws Exception {
        Connection ana = left(new Recorder());
        Control big = new TrackerMessage.RenewOk(new byte[500_000]);
        AtomicInteger sent = new AtomicInteger();
        FutureTask<Void> telling = start(() -> {
            for (int i = 0; i < 40; i++) {
                ana.tellInTurn(big);
                sent.incrementAndGet();
            }
            return null;
        });
        assertThatThrownBy(() -> telling.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(sent.get()).isLessThan(12);
        Recorder bob = new Recorder();
        right(bob);
        telling.get();
        for (int i = 0; i < 40; i++) {
            bob.news.take();
        }
    }

    @Test
    void whoLetsTooMuchPileUpIsCutOff() throws Exception {
        Recorder anas = new Recorder();
        Connection ana = left(anas);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100_000; i++) {
                        ana.tell(new Bye("x".repeat(1000)));
                    }
                })
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.is(WireFault.SLOW_CONSUMER)).isTrue());
        assertEnd(anas, WireFault.SLOW_CONSUMER);
        assertThatThrownBy(() -> ana.tell(new Done()))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.is(WireFault.CLOSED)).isTrue());
    }

    @Test
    void silenceIsBrokenByPings() throws Exception {
        Recorder anas = new Recorder();
        Connection ana = connection(pipe.left(), true, QUICK, anas);
        right(new Recorder());
        assertThat(anas.ends.poll(3, TimeUnit.SECONDS)).isNull();
        assertThat(ana.isOpen()).isTrue();
    }

    @Test
    void whoStaysSilentIsGivenUp() throws Exception {
        Recorder anas = new Recorder();
        connection(pipe.left(), true, QUICK, anas);
        assertEnd(anas, WireFault.TIMEOUT);
    }

    @Test
    void aBlockedWriteIsGivenUpToo() throws Exception {
        PipeStreams narrow = PipeStreams.open(100);
        Recorder anas = new Recorder();
        Connection ana = connection(narrow.left(), true, QUICK, anas);
        ana.send(1, new Binary.Data(0, new byte[1000], 0, 1000, true));
        assertEnd(anas, WireFault.TIMEOUT);
    }

    @Test
    void goodbyeArrivesAndBothSidesEnd() throws Exception {
        Recorder anas = new Recorder();
        Recorder bobs = new Recorder();
        Connection ana = left(anas);
        right(bobs);
        ana.tell(new Bye("first"));
        ana.bye("stop");
        assertThat(bobs.news.take()).isEqualTo(new Bye("first"));
        assertThat(bobs.news.take()).isEqualTo(new Bye("stop"));
        assertEnd(bobs, WireFault.CLOSED);
        assertThat(anas.ends.take()).isEmpty();
        assertThat(ana.isOpen()).isFalse();
    }

    @Test
    void aBrokenCableEndsBothSidesAndWhatWaits() throws Exception {
        Recorder anas = new Recorder();
        Recorder bobs = new Recorder() {
            @Override
            public Control asked(Control question) throws IOException {
                pipe.cut();
                throw new IOException("cut");
            }
        };
        Connection ana = left(anas);
        right(bobs);
        assertThatThrownBy(() -> ana.ask(new Done(), Done.class, SOON))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.is(WireFault.CLOSED)).isTrue());
        assertEnd(anas, WireFault.CLOSED);
        assertEnd(bobs, WireFault.CLOSED);
    }

    @Test
    void closingFromTheReadersThreadEndsOnceAndLast() throws Exception {
        Connection[] bob = new Connection[1];
        Recorder bobs = new Recorder() {
            @Override
            public void notified(Control message) throws IOException {
                bob[0].close();
                bob[0].close();
                super.notified(message);
            }
        };
        bob[0] = connectionLater(pipe.right(), bobs);
        Connection ana = left(new Recorder());
        ana.tell(new Bye("one"));
        ana.tell(new Bye("two"));
        bob[0].start();
        assertThat(bobs.ends.take()).isEmpty();
        assertThat(bobs.news).containsExactly(new Bye("one"));
        assertThat(bobs.ends.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void manyThreadsClosingAtOnceEndItOnce() throws Exception {
        Recorder anas = new Recorder();
        Connection ana = left(anas);
        right(new Recorder());
        List<FutureTask<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tasks.add(start(() -> {
                ana.close();
                return null;
            }));
        }
        for (FutureTask<Void> task : tasks) {
            task.get();
        }
        anas.ends.take();
        assertThat(anas.ends.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aBrokenReceiverOfNewsClosesTheConnection() throws Exception {
        Recorder anas = new Recorder();
        Recorder bobs = new Recorder() {
            @Override
            public void notified(Control message) {
                throw new IllegalStateException("a bug");
            }
        };
        Connection ana = left(anas);
        right(bobs);
        ana.tell(new Done());
        assertEnd(bobs, WireFault.INTERNAL);
        assertEnd(anas, WireFault.INTERNAL);
    }

    @Test
    void aBrokenReceiverOfQuestionsClosesTheConnection() throws Exception {
        Recorder bobs = new Recorder() {
            @Override
            public Control asked(Control question) {
                throw new IllegalStateException("a bug");
            }
        };
        Connection ana = left(new Recorder());
        right(bobs);
        assertThatThrownBy(() -> ana.ask(new Done(), Done.class, SOON)).isInstanceOf(Failure.class);
        IOException why = assertEnd(bobs, WireFault.INTERNAL);
        assertThat(why).hasRootCauseMessage("a bug");
    }

    @Test
    void aReceiverThatRefusesAMessageClosesTheConnectionWithItsReason() throws Exception {
        Recorder anas = new Recorder();
        Recorder bobs = new Recorder() {
            @Override
            public void binary(int id, Binary message) throws IOException {
                throw Failure.of(WireFault.HELLO_FIRST);
            }
        };
        Connection ana = left(anas);
        right(bobs);
        ana.steer(ana.reserveId(), new Binary.Request(new byte[32], 0, 1));
        assertEnd(bobs, WireFault.HELLO_FIRST);
        assertEnd(anas, WireFault.HELLO_FIRST);
    }

    @Test
    void requestsAndTheirAnswersCarryTheSameId() throws Exception {
        Recorder anas = new Recorder();
        Recorder bobs = new Recorder();
        Connection ana = left(anas);
        Connection bob = right(bobs);
        int id = ana.reserveId();
        ana.steer(id, new Binary.Request(new byte[32], 0, 5));
        assertThat(bobs.blocks.take().id()).isEqualTo(id);
        bob.steer(id, new Binary.Reject(RejectCode.BUSY.number(), 100));
        assertThat(anas.blocks.take()).isEqualTo(new Recorder.Block(id, new Binary.Reject(3, 100)));
        ana.steer(id, new Binary.Cancel());
        assertThat(bobs.blocks.take()).isEqualTo(new Recorder.Block(id, new Binary.Cancel()));
    }

    @Test
    void closedBeforeStartingItEndsAtOnce() throws Exception {
        Recorder anas = new Recorder();
        Connection ana = connectionLater(pipe.left(), anas);
        ana.close();
        ana.start();
        assertThat(anas.ends.take()).isEmpty();
        assertThatThrownBy(() -> ana.ask(new Done(), Done.class, SOON)).isInstanceOf(Failure.class);
    }

    private static Void send(Connection connection, int blocks) throws IOException {
        for (int i = 0; i < blocks; i++) {
            byte[] bytes = new byte[Limits.BLOCK];
            bytes[Limits.BLOCK - 1] = (byte) i;
            connection.send(7, new Binary.Data(i, bytes, 0, bytes.length, i == blocks - 1));
        }
        return null;
    }

    private static void assertBlock(int i, Recorder.Block block, int blocks) {
        assertThat(block.id()).isEqualTo(7);
        assertThat(block.message()).isInstanceOfSatisfying(Binary.Data.class, data -> {
            assertThat(data.offset()).isEqualTo(i);
            assertThat(data.length()).isEqualTo(Limits.BLOCK);
            assertThat(data.bytes()[data.to() - 1]).isEqualTo((byte) i);
            assertThat(data.last()).isEqualTo(i == blocks - 1);
        });
    }

    static IOException assertEnd(Recorder recorder, WireFault code) throws InterruptedException {
        Optional<IOException> why = recorder.ends.take();
        assertThat(why).isPresent();
        assertThat(Failure.codeOf(why.orElseThrow())).isEqualTo(code.name());
        assertThat(recorder.ends.poll(20, TimeUnit.MILLISECONDS)).isNull();
        return why.orElseThrow();
    }

    private Connection left(Receiver receiver) {
        return connection(pipe.left(), true, Limits.MEMBER, receiver);
    }

    private Connection right(Receiver receiver) {
        return connection(pipe.right(), false, Limits.MEMBER, receiver);
    }

    private Connection connection(potluck.kit.Stream stream, boolean dialled, Limits limits, Receiver receiver) {
        Connection connection = new Connection(stream, dialled ? "bob" : "ana", dialled, limits, receiver);
        opened.add(connection);
        connection.start();
        return connection;
    }

    private Connection connectionLater(potluck.kit.Stream stream, Receiver receiver) {
        Connection connection = new Connection(stream, "ana", false, Limits.MEMBER, receiver);
        opened.add(connection);
        return connection;
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Threads.start("test", task);
        return task;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
