package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(client.err()).contains("connected", "sent 6 bytes", "received 6 bytes: hello", "disconnected");
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

    private static Said client(LabRun server, String input) throws IOException {
        return LabRun.piped(input, "echo", "connect", "--host", "localhost", "--port", server.port())
                .said();
    }
}
