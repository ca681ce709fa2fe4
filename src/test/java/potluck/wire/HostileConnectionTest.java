package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.PipeStreams;

/// A connection whose other side writes raw bytes.
@Timeout(30)
class HostileConnectionTest {
    private static final Limits LIMITS = new Limits(4096, 4096, 2, 16, Duration.ofSeconds(30), Duration.ofSeconds(60));

    private final PipeStreams pipe = PipeStreams.open();
    private final Recorder receiver = new Recorder();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Connection connection = new Connection(pipe.right(), "mallory", false, LIMITS, receiver);
    private FrameReader answers;
    private OutputStream out;

    @BeforeEach
    void open() {
        answers = new FrameReader(new DataInputStream(pipe.left().in()), Limits.MEMBER);
        out = pipe.left().out();
        connection.start();
    }

    @AfterEach
    void close() {
        release.countDown();
        connection.close();
    }

    @Test
    void anUnknownQuestionIsAnsweredAndTheConnectionLivesOn() throws Exception {
        write(new Frame(Frame.JSON, 0, 41, json("{\"op\":\"dance\",\"id\":5}")));
        Frame answer = answers.read();
        assertThat(answer.id()).isEqualTo(41);
        assertThat(answer.has(Frame.ANSWER)).isTrue();
        CommonMessage.Error error = error(answer);
        assertThat(error.code()).isEqualTo("UNKNOWN_OP");
        assertThat(error.fatal()).isFalse();
        assertLivesOn();
    }

    @Test
    void anUnknownNotificationIsReportedByANotification() throws Exception {
        write(new Frame(Frame.JSON, 0, 0, json("{\"op\":\"dance\"}")));
        Frame news = answers.read();
        assertThat(news.id()).isZero();
        assertThat(news.has(Frame.ANSWER)).isFalse();
        assertThat(error(news).code()).isEqualTo("UNKNOWN_OP");
        assertLivesOn();
    }

    @Test
    void badJsonAndBadFieldsAreNotFatal() throws Exception {
        write(new Frame(Frame.JSON, 0, 1, json("{{")));
        assertThat(error(answers.read()).code()).isEqualTo("BAD_JSON");
        write(new Frame(Frame.JSON, 0, 3, json("{\"op\":\"join\",\"port\":-5,\"epoch\":0}")));
        assertThat(error(answers.read()).code()).isEqualTo("BAD_FIELD");
        assertLivesOn();
    }

    @Test
    void aMalformedFrameIsToldAndTheConnectionCloses() throws Exception {
        out.write(HexFormat.of().parseHex("00000003"));
        assertFatal("BAD_FRAME", WireFault.BAD_FRAME);
    }

    @Test
    void aGiganticFrameIsToldAndTheConnectionCloses() throws Exception {
        out.write(HexFormat.of().parseHex("ffffffff" + "01000000" + "00000001"));
        assertFatal("FRAME_TOO_LARGE", WireFault.FRAME_TOO_LARGE);
    }

    @Test
    void aMalformedBinaryMessageIsToldAndTheConnectionCloses() throws Exception {
        write(new Frame(Frame.REQUEST, 0, 1, new byte[40]));
        assertFatal("BAD_FRAME", WireFault.BAD_FRAME);
        assertThat(receiver.blocks).isEmpty();
    }

    @Test
    void aFatalErrorIsBelievedAndNotAnswered() throws Exception {
        write(new Frame(
                Frame.JSON, 0, 0, ControlCodec.encode(new CommonMessage.Error("FORBIDDEN", "go\u001b[2J", 0, true))));
        IOException why = receiver.ends.take().orElseThrow();
        assertThat(why).hasMessage("go\\u001B[2J");
        assertThatThrownBy(answers::read).isInstanceOf(EOFException.class);
    }

    @Test
    void answersToNothingAndOddPingsAreHarmless() throws Exception {
        for (int id : new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            write(new Frame(Frame.JSON, Frame.ANSWER, id, json("{\"op\":\"done\"}")));
            write(new Frame(Frame.JSON, 0xFF, id, json("{\"op\":\"nonsense\"}")));
            write(new Frame(Frame.PONG, Frame.ANSWER, id, new byte[8]));
        }
        write(new Frame(Frame.PING, 0, -9, new byte[] {0, 0, 0, 0, 0, 0, 0, 5}));
        Frame pong = answers.read();
        assertThat(pong.type()).isEqualTo(Frame.PONG);
        assertThat(pong.id()).isEqualTo(-9);
        assertThat(BinaryCodec.decode(pong)).isEqualTo(new Binary.Pong(5));
        assertLivesOn();
    }

    @Test
    void theSameIdTwiceIsAnsweredTwice() throws Exception {
        write(new Frame(Frame.JSON, 0, 9, json("{\"op\":\"leave\"}")));
        write(new Frame(Frame.JSON, 0, 9, json("{\"op\":\"leave\"}")));
        assertThat(answers.read().id()).isEqualTo(9);
        assertThat(answers.read().id()).isEqualTo(9);
    }

    @Test
    void aFloodOfPingsWithoutReadingIsCutOff() throws Exception {
        Frame ping = new Frame(Frame.PING, 0, 1, new byte[8]);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        write(ping);
                    }
                })
                .isInstanceOf(IOException.class);
        ConnectionTest.assertEnd(receiver, WireFault.SLOW_CONSUMER);
    }

    @Test
    void aFloodOfQuestionsMakesTheAskerWaitAndClosingStillEndsAtOnce() throws Exception {
        PipeStreams other = PipeStreams.open(256);
        Recorder slow = new Recorder() {
            @Override
            public Control asked(Control question) throws IOException {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return new CommonMessage.Done();
            }
        };
        Connection flooded = new Connection(other.right(), "mallory", false, LIMITS, slow);
        flooded.start();
        FrameWriter writer = new FrameWriter(other.left().out());
        var flood = new java.util.concurrent.FutureTask<Void>(() -> {
            for (int i = 1; ; i += 2) {
                writer.write(new Frame(Frame.JSON, 0, i, json("{\"op\":\"leave\"}")));
                writer.flush();
            }
        });
        potluck.kit.Threads.start("flood", flood);
        assertThatThrownBy(() -> flood.get(100, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        flooded.close();
        assertThat(slow.ends.take()).isEmpty();
        assertThatThrownBy(flood::get).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void theEndOfTheStreamIsAnEnd() throws Exception {
        pipe.left().close();
        ConnectionTest.assertEnd(receiver, WireFault.CLOSED);
    }

    private void assertLivesOn() throws IOException {
        write(new Frame(Frame.JSON, 0, 77, json("{\"op\":\"leave\"}")));
        Frame answer = answers.read();
        assertThat(answer.id()).isEqualTo(77);
        assertThat(ControlCodec.decode(answer.bytes())).isEqualTo(new CommonMessage.Done());
    }

    private void assertFatal(String code, WireFault fault) throws Exception {
        CommonMessage.Error error = error(answers.read());
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.fatal()).isTrue();
        ConnectionTest.assertEnd(receiver, fault);
        assertThatThrownBy(answers::read).isInstanceOf(EOFException.class);
    }

    private static CommonMessage.Error error(Frame frame) throws IOException {
        return (CommonMessage.Error) ControlCodec.decode(frame.bytes());
    }

    private void write(Frame frame) throws IOException {
        FrameWriter writer = new FrameWriter(out);
        writer.write(frame);
        writer.flush();
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
