package potluck.classic;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import potluck.kit.Log;
import potluck.kit.Stream;
import potluck.kit.Threads;

/// A text door behind a real port of this machine, with two members and a few files.
final class DoorPort implements AutoCloseable, Shelf {
    static final byte[] PHOTO = photo();

    final GuestTable guests = new GuestTable();
    final Map<String, byte[]> files = new ConcurrentHashMap<>(Map.of(
            "notes.txt", "Бележки\n".getBytes(StandardCharsets.UTF_8), "photo.bin", PHOTO, "empty", new byte[0]));
    final TextDoorServer door;

    private final ServerSocket listener;

    DoorPort(DoorLimits limits) throws IOException {
        this(limits, InstantSource.system());
    }

    DoorPort(DoorLimits limits, InstantSource clock) throws IOException {
        door = new TextDoorServer(this, guests, true, limits, clock, Log.silent());
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Threads.start("door-port", this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        door.close();
    }

    @Override
    public List<Present> members() {
        return List.of(new Present("ana", "10.0.0.1:5555"), new Present("boris", "10.0.0.2:5556"));
    }

    @Override
    public List<Offer> files() {
        return List.of(
                new Offer("ana", "10.0.0.1:5555", "/home/ana/notes.txt"),
                new Offer("boris", "10.0.0.2:5556", "C:\\stuff\\notes.txt"));
    }

    @Override
    public Optional<Content> open(String name) throws IOException {
        if (name.equals("locked")) {
            throw new IOException("locked by another program");
        }
        if (name.equals("shrinking")) {
            return Optional.of(new Content(100, new ByteArrayInputStream(new byte[10])));
        }
        return Optional.ofNullable(files.get(name))
                .map(bytes -> new Content(bytes.length, new ByteArrayInputStream(bytes)));
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Stream stream = new SocketStream(socket, socket.getInputStream(), socket.getOutputStream());
                InetSocketAddress address = (InetSocketAddress) socket.getRemoteSocketAddress();
                Threads.start("door-connection", () -> door.welcome(stream, address));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static byte[] photo() {
        byte[] bytes = new byte[1_000_003];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    private record SocketStream(Socket socket, InputStream in, OutputStream out) implements Stream {
        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
