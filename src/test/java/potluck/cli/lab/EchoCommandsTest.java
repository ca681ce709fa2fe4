package potluck.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.ClosedPort;

/// `lab echo` as it is typed.
@Timeout(90)
class EchoCommandsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "echo", "echo serve --port 70000", "echo serve now", "echo connect --port x", "juggle"})
    void wrongUsageLeadsToTheHelpOfTheVerb(String words) {
        LabRun.start(words.isEmpty() ? new String[0] : words.split(" ")).said().wrongUsage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo serve", "echo connect"})
    void theHelpHasAnExample(String words) {
        String help =
                LabRun.start((words + " --help").split(" ")).said().succeeded().out();
        assertThat(help).contains("Usage: potluck lab " + words, "Example:");
    }

    @Test
    void hostAndPortAreAskedForUntilTheyCanBeUsed() throws IOException {
        LabRun server = LabRun.start("echo", "serve", "--port", "0");
        String typed = "no such host!\nlocalhost\n70000\nport\n" + server.port() + "\nhello\nstop\n";
        LabRun client = LabRun.typed(new BufferedReader(new StringReader(typed)), "echo", "connect");
        assertThat(client.said().code()).isZero();
        assertThat(client.out()).contains("Host [localhost]: ", "Port [5007]: ", "hello");
        assertThat(client.said().err())
                .contains("“no such host!” cannot be used", "“70000” cannot be used", "“port” cannot be used");
        server.said().succeeded();
    }

    @Test
    void whereNobodyWatchesTheUsualAnswersAreTaken() throws IOException {
        try (ServerSocket perhapsBusy = new ServerSocket(0)) {
            LabRun client = LabRun.start("echo", "connect", "--port", "" + perhapsBusy.getLocalPort());
            perhapsBusy.accept().close();
            assertThat(client.said().err()).contains("connected to localhost:" + perhapsBusy.getLocalPort());
        }
    }

    @Test
    void stopTypedAtTheServerEndsIt() throws IOException {
        try (PipedWriter keys = new PipedWriter()) {
            BufferedReader typed = new BufferedReader(new PipedReader(keys));
            LabRun server = LabRun.typed(typed, "echo", "serve", "--port", "0");
            server.port();
            keys.write("what?\nstop\n");
            keys.flush();
            assertThat(server.said().code()).isZero();
            assertThat(server.out()).contains("the server stops");
            assertThat(server.said().err()).contains("nothing else is understood");
        }
    }

    @Test
    void serviceMessagesGoToTheLogFileInsteadOfTheScreen() throws IOException {
        Path log = folder.resolve("server.log");
        Path clientLog = folder.resolve("client.log");
        LabRun server = LabRun.start("echo", "serve", "--port", "0", "--log", log.toString());
        LabRun.piped("hello\nstop\n", connect(server, "--log", clientLog.toString()))
                .said()
                .succeeded();
        server.said().succeeded();
        assertThat(server.out()).contains("listens on port").doesNotContain("received");
        assertThat(Files.readString(log))
                .contains("the server starts", "connected", "received", "sent", "disconnected", "the server stops");
        assertThat(Files.readString(clientLog)).contains("connected", "sent", "received", "disconnected");
    }

    @Test
    void theLastClientsAreNotedBeforeTheServerHasEnded() throws IOException {
        Path log = folder.resolve("server.log");
        LabRun server = LabRun.serve("echo", "serve", "--port", "0", "--log", log.toString());
        try (Socket client = new Socket("localhost", Integer.parseInt(server.port()))) {
            client.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
            assertThat(client.getInputStream().readNBytes(6)).hasSize(6);
            assertThat(server.stop().err()).isEmpty();
            assertThat(log).content().contains("disconnected: ");
        }
    }

    @Test
    void whatIsNotEncryptedSaysSo() throws IOException {
        LabRun closed = LabRun.start("echo", "serve", "--port", "0");
        LabRun open = LabRun.start("echo", "serve", "--port", "0", "--open");
        for (LabRun server : new LabRun[] {closed, open}) {
            LabRun.piped("stop\n", connect(server)).said().succeeded();
            server.said().succeeded();
        }
        assertThat(closed.out()).contains("Only programs on this machine", "Nothing is encrypted.");
        assertThat(open.out()).contains("Every machine", "NOTHING IS ENCRYPTED.");
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws IOException {
        try (ClosedPort nobody = new ClosedPort()) {
            LabRun.start("echo", "connect", "--port", "" + nobody.number())
                    .said()
                    .refused("refused the connection");
        }
        LabRun.start("echo", "connect", "--host", "a b", "--port", "1").said().refused("not an address");
        LabRun.start(
                        "echo",
                        "serve",
                        "--port",
                        "0",
                        "--log",
                        folder.resolve("no/file").toString())
                .said()
                .refused("cannot be written", "Choose another place");
    }

    private static String[] connect(LabRun server, String... more) throws IOException {
        String words = "echo connect --host localhost --port " + server.port() + " " + String.join(" ", more);
        return words.strip().split(" ");
    }
}
