package potluck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.badinput.Awaits;
import potluck.badinput.Programs;
import potluck.node.FileView;

/// Programs that are no Potluck at the ports of a running device: strangers get nothing, a guest who speaks by the book
/// everything.
@Timeout(180)
class StrangersTest {
    private static final Path PEER = Path.of("src/test/python/potluck_peer.py");

    @TempDir
    private static Path folder;

    private static Programs programs;
    private static Programs.Device ana;

    @BeforeAll
    static void open() throws IOException {
        programs = new Programs(Files.createDirectory(folder.resolve("devices")));
        ana = programs.host("Class", "Ana");
    }

    @AfterAll
    static void close() throws IOException {
        programs.close();
    }

    @Test
    void bytesOfOtherProtocolsGetNoAnswer() throws IOException {
        byte[] noise = new byte[4096];
        new Random(11).nextBytes(noise);
        noise[0] = 'x';
        for (byte[] bytes : List.of(
                bytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                bytes("HELLO\nlist-files\n"),
                bytes("register ana /etc/passwd\n"),
                noise)) {
            for (int port : ports()) {
                assertThat(answer(port, bytes)).isEmpty();
            }
        }
        assertThat(ana.now().status().trackerState()).isEqualTo("CONNECTED");
    }

    @Test
    void opensslGetsNotAByteWithoutACertificateOfTheGroup() throws Exception {
        String foreign = folder.resolve("foreign.pem").toString();
        run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-subj",
                "/O=Class/OU=member/CN=Ana",
                "-keyout",
                foreign + ".key",
                "-out",
                foreign));
        List<List<String>> attempts = List.of(
                List.of("-alpn", "potluck/1"),
                List.of("-alpn", "potluck/1", "-cert", foreign, "-key", foreign + ".key"),
                List.of("-alpn", "potluck/1", "-tls1_2"),
                List.of("-alpn", "h2"),
                List.of());
        for (int port : ports()) {
            for (List<String> attempt : attempts) {
                List<String> command = new ArrayList<>(
                        List.of("openssl", "s_client", "-connect", "127.0.0.1:" + port, "-quiet", "-verify_quiet"));
                command.addAll(attempt);
                assertThat(run(command).out()).as(command.toString()).isEmpty();
            }
        }
    }

    @Test
    void thePeerInPythonJoinsListsAndDownloads() throws Exception {
        Path file = Files.write(folder.resolve("notes.bin"), new byte[3_000_000]);
        ana.node().shares().register(List.of(file));
        Awaits.until(
                "on offer",
                () -> ana.node().files("").stream()
                        .anyMatch(offer -> !offer.contentId().isEmpty()));
        assertThat(python("join", invite(), "Vera")).contains("joined Vera");
        assertThat(python("list")).contains("Ana : " + file);
        Path got = Files.createDirectory(folder.resolve("got"));
        String sha = HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
        assertThat(python("download", "Ana", file.toString(), got.toString())).contains(sha);
        assertThat(Files.mismatch(file, got.resolve("notes.bin"))).isEqualTo(-1);
        assertThat(ana.node().files("")).extracting(FileView::user).containsOnly("Ana");
    }

    @Test
    void guestsOfAnOpenDoorAreServedAtTheTrackersAndThePeersPort() throws Exception {
        Programs.Device dora = programs.host("Open", "Dora", "--text-door");
        byte[] photo = new byte[100_000];
        new Random(5).nextBytes(photo);
        Path file = Files.write(folder.resolve("photo.bin"), photo);
        dora.node().shares().register(List.of(file));
        Awaits.until(
                "on offer",
                () -> dora.node().files("").stream()
                        .anyMatch(offer -> !offer.contentId().isEmpty()));
        for (int port : List.of(dora.trackerPort(), dora.peerPort())) {
            assertThat(answer(port, bytes("HELLO nc\nregister nc one.txt\nlist-files\nSend photo.bin, none\nexit\n"))
                            .lines())
                    .contains("200 hello nc", "text:nc : one.txt", "Dora : " + file, "221 bye")
                    .anyMatch(line -> line.startsWith("photo.bin : Dora "));
            assertThat(answer(port, bytes("GET photo.bin\n"))).contains("LEN 100000");
        }
        assertThat(dora.node().files("")).extracting(FileView::user).containsOnly("Dora");
    }

    private static String invite() throws IOException {
        return ana.node().host().invite(Duration.ofHours(1), 5).link();
    }

    private static String python(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                "-B",
                PEER.toString(),
                "--data",
                folder.resolve("vera").toString()));
        command.addAll(Arrays.asList(words));
        Ran ran = run(command);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return ran.out();
    }

    private record Ran(int code, String out, String err) {}

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createTempFile(folder, "in", "").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = start(builder);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command.toString()).isTrue();
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            return Assumptions.abort(builder.command().getFirst() + " is not installed: " + e.getMessage());
        }
    }

    /// Everything the port answers until it closes the connection.
    private static String answer(int port, byte[] bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static List<Integer> ports() {
        return Stream.of(ana.trackerPort(), ana.peerPort()).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
