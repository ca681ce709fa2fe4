package potluck.lab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.lab.Dialogue;
import potluck.lab.LabServer;
import potluck.lab.Notes;
import potluck.lab.Terms;

/// The echo server and its client over real connections.
@Timeout(60)
class EchoTest {
    private final Notes notes = new Notes();
    private LabServer server;

    @BeforeEach
    void start() throws IOException {
        Terms terms = new Terms(0, false, 100, Duration.ofMinutes(5));
        server = LabServer.start(terms, new EchoService(notes.journal()), notes.journal());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void anyBytesComeBackAsTheyWere() throws IOException {
        byte[] junk = new byte[100_000];
        new Random(7).nextBytes(junk);
        assertThat(exchange(junk)).isEqualTo(junk);
        notes.await("disconnected: it has ended the connection");
    }

    @Test
    void noPortionIsLargerThanOneKibibyte() throws IOException {
        exchange(new byte[10_000]);
        notes.await("disconnected");
        assertThat(sizes("received from")).allMatch(size -> size <= 1024).hasSizeGreaterThanOrEqualTo(10);
        assertThat(sizes("sent to")).isEqualTo(sizes("received from"));
    }

    @Test
    void exitEndsThisConnectionAndTheServerGoesOn() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(new String(exchange(bytes("hello\nexit\n")), StandardCharsets.UTF_8))
                    .isEqualTo("hello\nexit\n");
        }
    }

    @Test
    void stopEndsTheServer() throws IOException {
        exchange(bytes("stop\n"));
        server.awaitEnd();
        notes.await("stops the server");
        notes.await("the server stops");
    }

    @Test
    void aWebPageCannotStopTheServer() throws IOException {
        assertThat(exchange(bytes("POST / HTTP/1.1\r\nHost: localhost\r\n\r\nstop\n")))
                .isEmpty();
        notes.await("web browser");
        assertThat(exchange(bytes("still here"))).isEqualTo(bytes("still here"));
    }

    @Test
    void aClientThatVanishesMidwayDisturbsNobody() throws IOException {
        try (Socket rude = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            rude.setSoLinger(true, 0);
            rude.getOutputStream().write(new byte[100_000]);
        }
        notes.await("disconnected");
        assertThat(exchange(bytes("fine"))).isEqualTo(bytes("fine"));
    }

    @Test
    void aClientThatOnlyWaitsDisturbsNobody() throws IOException {
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            notes.await(silent.getLocalPort() + " connected");
            assertThat(exchange(bytes("fine"))).isEqualTo(bytes("fine"));
        }
    }

    @Test
    void theClientTellsOfEveryEvent() throws IOException {
        Notes told = new Notes();
        List<String> lines = new ArrayList<>();
        try (Dialogue client = EchoClient.connect(new InetSocketAddress("localhost", server.port()), told.journal())) {
            client.send("привет");
            client.send("exit");
            client.receive(lines::add);
        }
        assertThat(lines).containsExactly("привет", "exit");
        assertThat(told.events())
                .containsExactly(
                        "connected to localhost:" + server.port(),
                        "sent: привет",
                        "sent: exit",
                        "received: привет",
                        "received: exit",
                        "disconnected");
    }

    @Test
    void theClientSurvivesAServerThatStops() throws IOException {
        Notes told = new Notes();
        List<String> lines = new ArrayList<>();
        try (Dialogue client = EchoClient.connect(new InetSocketAddress("localhost", server.port()), told.journal())) {
            notes.await("connected");
            server.close();
            client.receive(lines::add);
        }
        assertThat(lines).isEmpty();
        assertThat(told.events()).endsWith("disconnected");
    }

    private byte[] exchange(byte[] sent) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(30_000);
            Thread sender = Thread.ofVirtual().start(() -> send(socket, sent));
            byte[] back = socket.getInputStream().readAllBytes();
            sender.join();
            return back;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Integer> sizes(String event) {
        return notes.events().stream()
                .filter(line -> line.startsWith(event))
                .map(line -> Integer.valueOf(line.replaceFirst(".*?, (\\d+) bytes.*", "$1")))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
