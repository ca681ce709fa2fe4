package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.badinput.Said;
import potluck.cli.lab.LabRun;

/// Seed S3: the echo server and its family.
@Timeout(120)
class S3EchoServersScenarioTest {
    @TempDir
    private Path folder;

    @Test
    void s3_1_whateverNcSendsComesBack() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/nc")), "nc is not installed");
        LabRun server = LabRun.start("echo", "serve", "--port", "0");
        Path input = Files.writeString(folder.resolve("input"), "привет\n" + "x".repeat(5000) + "\nstop\n");
        Path output = folder.resolve("output");
        Process nc = new ProcessBuilder("nc", "127.0.0.1", server.port())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .start();
        assertThat(nc.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).hasSameBinaryContentAs(input);
        assertThat(server.said().succeeded().out()).contains("1024 bytes");
    }

    @Test
    void s3_1_theClientSendsStandardInputAndPrintsWhatComesBack() throws IOException {
        LabRun server = LabRun.start("echo", "serve", "--port", "0");
        assertThat(client(server, "one\nдва\n").succeeded().out()).isEqualTo("one\nдва\n");
        client(server, "stop\n");
        server.said().succeeded();
    }

    @Test
    void s3_2_bothSidesTellOfEveryEvent() throws IOException {
        LabRun server = LabRun.start("echo", "serve", "--port", "0");
        Said client = client(server, "hello\nstop\n");
        assertThat(server.said().out())
                .containsSubsequence(
                        "the server starts",
                        "listening on port",
                        "connected",
                        "received",
                        "sent",
                        "disconnected",
                        "the server stops");
        assertThat(client.err()).contains("connected", "sent: hello", "received: hello", "disconnected");
    }

    @Test
    void s3_3_exitEndsTheConnectionAndStopTheServer() throws IOException {
        LabRun server = LabRun.start("echo", "serve", "--port", "0");
        for (int i = 0; i < 2; i++) {
            assertThat(client(server, "hello\nexit\n").out()).isEqualTo("hello\nexit\n");
        }
        client(server, "stop\n");
        server.said().succeeded();
    }

    @Test
    void s3_4_aBusyPortIsChangedForTheNextFreeOneAndPrinted() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LabRun server = LabRun.start("echo", "serve", "--port", "" + busy.getLocalPort());
            assertThat(Integer.parseInt(server.port())).isGreaterThan(busy.getLocalPort());
            client(server, "stop\n");
            assertThat(server.said().out()).contains("port " + busy.getLocalPort() + " is busy");
        }
    }

    @Test
    void s3_5_aStrangerIsAskedForTheNameAndGreetedByItAfterARestart() throws IOException {
        String names = folder.resolve("known-clients.txt").toString();
        LabRun first = LabRun.serve("greet", "serve", "--port", "0", "--names", names);
        assertThat(greeted(first, "Ana\nexit\n")).startsWith("I do not know you yet. What is your name?\nHello, Ana!");
        first.stop();
        LabRun second = LabRun.serve("greet", "serve", "--port", "0", "--names", names);
        assertThat(greeted(second, "exit\n")).startsWith("Hello again, Ana!");
        second.stop();
    }

    @Test
    void s3_6_aPasswordIsKeptAsAHashAndATokenSparesItUntilItExpires() throws IOException {
        Path accounts = folder.resolve("accounts.txt");
        LabRun server = LabRun.serve("auth", "serve", "--port", "0", "--accounts", accounts.toString());
        member(server, "correct horse\n", "--user", "ana", "--new").succeeded();
        assertThat(accounts).content().contains("$argon2id$").doesNotContain("horse");
        Said refused = member(
                server,
                "wrong horse\n",
                "--user",
                "ana",
                "--session",
                folder.resolve("new").toString());
        refused.refused("name or the password is wrong");
        assertThat(member(server, "whoami\n").succeeded().out()).contains("ana, owner");
        server.stop();
        LabRun hasty =
                LabRun.serve("auth", "serve", "--port", "0", "--accounts", accounts.toString(), "--idle", "0.001");
        assertThat(member(hasty, "").err()).contains("This session has ended.");
        hasty.stop();
    }

    @Test
    void s3_7_everyMessageHasItsLengthInAHeaderOfFourBytes() throws IOException {
        String names = folder.resolve("known-clients.txt").toString();
        LabRun server = LabRun.serve("greet", "serve", "--port", "0", "--names", names);
        try (Socket socket = new Socket("localhost", Integer.parseInt(server.port()))) {
            socket.setSoTimeout(30_000);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            for (String text : new String[] {"Юрий", "one", "two", "exit"}) {
                assertThat(in.readNBytes(in.readInt())).isNotEmpty();
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            assertThat(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8))
                    .isEqualTo("Goodbye, Юрий!");
        }
        server.stop();
    }

    private static String greeted(LabRun server, String input) throws IOException {
        return LabRun.piped(input, "greet", "connect", "--host", "localhost", "--port", server.port())
                .said()
                .out();
    }

    private Said member(LabRun server, String input, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("auth", "connect", "--host", "localhost"));
        words.addAll(List.of(
                "--port", server.port(), "--log", folder.resolve("client.log").toString()));
        if (!List.of(more).contains("--session")) {
            words.addAll(List.of("--session", folder.resolve("session.txt").toString()));
        }
        words.addAll(List.of(more));
        return LabRun.piped(input, words.toArray(String[]::new)).said();
    }

    private static Said client(LabRun server, String input) throws IOException {
        return LabRun.piped(input, "echo", "connect", "--host", "localhost", "--port", server.port())
                .said();
    }
}
