package potluck.classic;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.kit.LineReader;

/// The other end of a text door's connection.
final class Talk implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final LineReader lines;

    Talk(DoorPort door) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), door.port());
        socket.setSoTimeout(20_000);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        lines = new LineReader(in, 8192, DoorFault.LINE_TOO_LONG);
    }

    int localPort() {
        return socket.getLocalPort();
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// One command, and the first line of its answer; empty when the door closed the connection.
    String say(String command) throws IOException {
        write(command + "\r\n");
        return line().orElse("");
    }

    Optional<String> line() throws IOException {
        try {
            return lines.next();
        } catch (java.net.SocketException e) {
            return Optional.empty();
        }
    }

    /// One command, and all lines of its answer but the last dot.
    List<String> list(String command) throws IOException {
        write(command + "\n");
        List<String> all = new ArrayList<>();
        for (Optional<String> line = line(); line.isPresent() && !line.get().equals("."); line = line()) {
            all.add(line.get());
        }
        return all;
    }

    byte[] bytes(int count) throws IOException {
        return in.readNBytes(count);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
