package potluck.classic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Seed;
import potluck.kit.Stream;

@Timeout(60)
class TextDoorServerTest {
    private static final DoorLimits PATIENT = new DoorLimits(4096, 5, 8, 1000, Duration.ofSeconds(300));

    private DoorPort port;
    private Talk ana;

    @BeforeEach
    void open() throws IOException {
        port = new DoorPort(PATIENT);
        ana = new Talk(port);
    }

    @AfterEach
    void close() throws IOException {
        ana.close();
        port.close();
    }

    @Test
    void groupInfoListsMembersAndGuestsWhoJoined() throws IOException {
        assertThat(ana.list("group-info")).containsExactly("211 2 members", "ana 10.0.0.1:5555", "boris 10.0.0.2:5556");
        ana.say("HELLO visitor");
        assertThat(ana.say("join 7001")).isEqualTo("200 joined");
        assertThat(ana.list("GROUP-INFO")).contains("211 3 members", "text:visitor 127.0.0.1:7001");
        assertThat(ana.say("leave")).isEqualTo("200 left");
        assertThat(ana.list("group-info")).hasSize(3);
    }

    @Test
    void whatAGuestOffersIsListedUntilItsConnectionEnds() throws IOException {
        ana.say("HELLO visitor");
        assertThat(ana.say("register visitor a.txt, b c.txt")).isEqualTo("200 2 files on offer");
        assertThat(ana.list("list-files"))
                .containsExactly(
                        "212 4 files",
                        "ana : /home/ana/notes.txt",
                        "boris : C:\\stuff\\notes.txt",
                        "text:visitor : a.txt",
                        "text:visitor : b c.txt");
        assertThat(port.guests.files()).hasSize(2);
        assertThat(ana.say("exit")).isEqualTo("221 bye");
        assertThat(ana.line()).isEmpty();
        try (Talk boris = new Talk(port)) {
            assertThat(boris.list("list-files")).hasSize(3);
            assertThat(boris.say("HELLO visitor")).startsWith("200");
        }
    }

    @Test
    void unregisterWithdrawsAndUpdateReplaces() throws IOException {
        ana.say("HELLO visitor");
        ana.say("register visitor a, b, c");
        assertThat(ana.say("unregister visitor b")).isEqualTo("200 2 files on offer");
        assertThat(ana.say("UPDATE x, y,z")).isEqualTo("200 3 files on offer");
        assertThat(port.guests.files()).extracting(Shelf.Offer::path).containsExactly("x", "y", "z");
    }

    @Test
    void sendTellsWhoHoldsEachFile() throws IOException {
        ana.say("HELLO visitor");
        ana.say("register visitor own.txt");
        assertThat(ana.list("Send notes.txt, own.txt, nothing.txt"))
                .containsExactly(
                        "213 who holds what",
                        "notes.txt : ana 10.0.0.1:5555 /home/ana/notes.txt",
                        "notes.txt : boris 10.0.0.2:5556 C:\\stuff\\notes.txt",
                        "own.txt : text:visitor 127.0.0.1:" + ana.localPort() + " own.txt",
                        "nothing.txt : 404 no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "photo.bin", "empty"})
    void getGivesLengthBytesAndHash(String name) throws IOException, NoSuchAlgorithmException {
        byte[] expected = port.open(name).orElseThrow().in().readAllBytes();
        assertThat(ana.say("GET " + name)).isEqualTo("LEN " + expected.length);
        assertThat(ana.bytes(expected.length)).isEqualTo(expected);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(expected));
        assertThat(ana.line()).contains("SHA256 " + hash);
        assertThat(ana.say("exit")).startsWith("221");
    }

    @Test
    void whatIsNotOfferedIsNotFoundAndTheConnectionGoesOn() throws IOException {
        assertThat(ana.say("GET /etc/passwd")).isEqualTo("404 no such file: /etc/passwd");
        assertThat(ana.say("GET locked")).startsWith("500");
        assertThat(ana.say("GET notes.txt")).startsWith("LEN");
    }

    @Test
    void aFileThatShrinksEndsTheConnectionInsteadOfLying() throws IOException {
        assertThat(ana.say("GET shrinking")).isIn("LEN 100", "");
        assertThat(ana.bytes(100)).hasSizeLessThan(100);
    }

    @Test
    void nothingIsChangedBeforeHello() throws IOException {
        for (String command : List.of("join 1", "leave", "register x y", "unregister x y", "update a")) {
            assertThat(ana.say(command)).as(command).startsWith("401");
        }
        assertThat(port.guests.files()).isEmpty();
    }

    @Test
    void aNameIsTakenOnlyOnce() throws IOException {
        assertThat(ana.say("hello visitor")).isEqualTo("200 hello visitor");
        assertThat(ana.say("hello other")).startsWith("409");
        try (Talk boris = new Talk(port)) {
            assertThat(boris.say("HELLO visitor")).startsWith("409");
        }
    }

    @Test
    void nobodySpeaksForAnother() throws IOException {
        ana.say("HELLO visitor");
        assertThat(ana.say("register ana secret.txt")).startsWith("403");
        assertThat(ana.say("stop")).startsWith("403");
        assertThat(port.guests.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "juggle", "HELLO", "HELLO a b", "HELLO text:ana", "Send", "GET"})
    void wrongCommandsAreAnsweredWith400(String command) throws IOException {
        assertThat(ana.say(command)).startsWith("400");
        assertThat(ana.list("help")).contains("214 commands", "GET <file>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"join", "join 0", "join 65536", "join -1", "register visitor", "unregister visitor"})
    void wrongWordsOfGuestsAreAnsweredWith400(String command) throws IOException {
        ana.say("HELLO visitor");
        assertThat(ana.say(command)).startsWith("400");
    }

    @Test
    void aGuestCannotOfferWithoutEnd() throws IOException {
        ana.say("HELLO visitor");
        assertThat(ana.say("register visitor 1,2,3,4,5,6")).startsWith("413");
        assertThat(ana.say("register visitor 1,2,3,4,5")).startsWith("200");
        assertThat(ana.say("register visitor 6")).startsWith("413");
    }

    @Test
    void anEndlessLineIsCutOff() throws IOException {
        ana.write("x".repeat(5000));
        assertThat(ana.line().orElse("")).startsWith("413");
        assertThat(ana.line()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "POST /x HTTP/1.0",
                "PUT x",
                "OPTIONS *",
                "head /",
                "Host: 127.0.0.1:4444",
                "host:x"
            })
    void webBrowsersAreCutOff(String line) throws IOException {
        ana.write(line + "\r\nHELLO intruder\r\nregister intruder bad.txt\r\n");
        assertThat(ana.line()).isEmpty();
        assertThat(port.guests.files()).isEmpty();
    }

    @Test
    void theNinthConnectionFromOneAddressIsRefused() throws IOException {
        List<Talk> talks = new ArrayList<>(List.of(ana));
        while (talks.size() < 8) {
            talks.add(new Talk(port));
        }
        for (Talk talk : talks) {
            assertThat(talk.list("help")).isNotEmpty();
        }
        try (Talk ninth = new Talk(port)) {
            assertThat(ninth.line().orElse("")).startsWith("429");
            assertThat(ninth.line()).isEmpty();
        }
        talks.get(3).say("exit");
        assertThat(talks.get(3).line()).isEmpty();
        try (Talk another = new Talk(port)) {
            assertThat(another.list("help")).isNotEmpty();
        }
        for (Talk talk : talks) {
            talk.close();
        }
    }

    @Test
    void silenceEndsAConnection() throws IOException {
        try (DoorPort hasty = new DoorPort(new DoorLimits(4096, 5, 8, 1000, Duration.ofMillis(50)));
                Talk silent = new Talk(hasty)) {
            assertThat(silent.line()).isEmpty();
        }
    }

    @Test
    void moreThanTenCommandsASecondAreRefusedUntilTheSecondIsOver() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        try (DoorPort strict = new DoorPort(DoorLimits.USUAL, InstantSource.fixed(Instant.EPOCH));
                DoorPort timed = new DoorPort(DoorLimits.USUAL, now::get);
                Talk fast = new Talk(strict);
                Talk patient = new Talk(timed)) {
            for (int i = 0; i < 10; i++) {
                assertThat(fast.say("leave")).startsWith("401");
                assertThat(patient.say("leave")).startsWith("401");
            }
            assertThat(fast.say("leave")).startsWith("429");
            now.set(Instant.EPOCH.plusSeconds(1));
            assertThat(patient.say("leave")).startsWith("401");
        }
    }

    @Test
    void programsOfOtherMachinesStayOutUnlessTheDoorIsOpenForAll() throws IOException {
        InetSocketAddress far = new InetSocketAddress(InetAddress.getByName("192.0.2.7"), 999);
        Recorded refused = new Recorded("help\n");
        port.door.welcome(refused, far);
        assertThat(refused.said()).isEmpty();
        TextDoorServer wide =
                new TextDoorServer(port, port.guests, false, PATIENT, InstantSource.system(), potluck.kit.Log.silent());
        Recorded welcomed = new Recorded("help\n");
        wide.welcome(welcomed, far);
        assertThat(welcomed.said()).startsWith("214");
    }

    @Test
    void closingTheDoorEndsEveryConnection() throws IOException {
        ana.say("HELLO visitor");
        port.door.close();
        assertThat(ana.line()).isEmpty();
    }

    @Test
    void namesThatLookLikeAnEndOfListAreStuffed() throws IOException {
        Recorded one = new Recorded("");
        new AnswerWriter(one.out(), () -> {}).write(new Answer.Listing(212, "x", List.of(".", ".hidden", "a\u001bb")));
        assertThat(one.said()).isEqualTo("212 x\r\n..\r\n..hidden\r\na\\u001Bb\r\n.\r\n");
    }

    @Test
    void noiseNeverBreaksTheDoor() throws IOException {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            Recorded stranger = new Recorded(new String(noise, StandardCharsets.ISO_8859_1));
            port.door.welcome(stranger, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1 + i));
            assertThat(stranger.closed).as("seed %d", seed).isTrue();
        }
        assertThat(ana.list("help")).as("seed %d", seed).isNotEmpty();
    }

    /// A connection that says everything at once and remembers what it hears.
    private static final class Recorded implements Stream {
        private final InputStream in;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private boolean closed;

        Recorded(String words) {
            in = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        }

        String said() {
            return out.toString(StandardCharsets.UTF_8);
        }

        @Override
        public InputStream in() {
            return in;
        }

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
