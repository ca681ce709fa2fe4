package potluck.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// `lab udp-chat` as it is typed; over real UDP on this machine.
@Timeout(90)
class UdpChatCommandsTest {
    @Test
    void manyUsersTalkWithEachOtherAndWithAnyProgram() throws IOException {
        try (PipedWriter stop = new PipedWriter()) {
            LabRun server = LabRun.typed(new BufferedReader(new PipedReader(stop)), "udp-chat", "serve", "--port", "0");
            String port = server.port();
            server.awaitOut("Nothing is encrypted");
            try (PipedWriter ana = new PipedWriter();
                    PipedWriter boris = new PipedWriter()) {
                LabRun first = enter(ana, port, "ana");
                LabRun second = enter(boris, port, "Борис");
                first.awaitOut("* Борис has come");
                ana.write("привет\n");
                second.awaitOut("ana: привет");
                netcat(Integer.parseInt(port));
                first.awaitOut("nc: hello from nc");
                second.awaitOut("nc: hello from nc");
                ana.write("exit\n");
                ana.flush();
                assertThat(first.said().succeeded().out()).contains("* Goodbye.");
                second.awaitOut("* ana has left");
            }
            stop.write("stop\n");
            stop.flush();
            server.said().succeeded();
        }
    }

    @Test
    void aNameThatIsTakenEndsTheClientWithAFailure() throws IOException {
        try (PipedWriter stop = new PipedWriter();
                PipedWriter ana = new PipedWriter()) {
            LabRun server = LabRun.typed(new BufferedReader(new PipedReader(stop)), "udp-chat", "serve", "--port", "0");
            enter(ana, server.port(), "ana");
            LabRun other = LabRun.start(
                    "udp-chat", "connect", "--host", "localhost", "--port", server.port(), "--name", "ana");
            assertThat(other.said().code()).isEqualTo(1);
            assertThat(other.out()).contains("That name is taken");
            stop.write("stop\n");
            stop.flush();
            server.said().succeeded();
        }
    }

    @Test
    void withoutAServerThatIsSaid() throws IOException {
        int port;
        try (DatagramSocket free = new DatagramSocket(0)) {
            port = free.getLocalPort();
        }
        LabRun client =
                LabRun.start("udp-chat", "connect", "--host", "localhost", "--port", "" + port, "--name", "ana");
        assertThat(client.said().code()).isEqualTo(1);
        assertThat(client.said().err()).contains("potluck: ");
    }

    private static LabRun enter(PipedWriter typed, String port, String name) throws IOException {
        LabRun client = LabRun.typed(
                new BufferedReader(new PipedReader(typed)),
                "udp-chat",
                "connect",
                "--host",
                "localhost",
                "--port",
                port,
                "--name",
                name);
        client.awaitOut("* Welcome");
        return client;
    }

    /// Another program, which knows nothing but UDP.
    private static void netcat(int port) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(30_000);
            socket.connect(InetAddress.getLoopbackAddress(), port);
            send(socket, "nc\n");
            String number = receive(socket).replace("Send ", "");
            send(socket, number + "\n");
            assertThat(receive(socket)).startsWith("* Welcome. Here: ana, Борис, nc.");
            send(socket, "hello from nc\n");
        }
    }

    private static void send(DatagramSocket socket, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length));
    }

    private static String receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
