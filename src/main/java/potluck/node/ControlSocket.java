package potluck.node;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import potluck.kit.Failure;

/// Where a socket of a data folder is: `node.sock` in it, or, where that path is too long for the system, in a folder
/// of its own that the file `node.sock.path` names. One thread.
final class ControlSocket {
    /// The smallest limit among the systems is 104 bytes with the closing zero.
    private static final int LONGEST = 100;

    private final Path data;
    private final String name;
    private final Path pointer;

    /// The one that commands for the running device come by.
    ControlSocket(Path data) {
        this(data, "node.sock");
    }

    ControlSocket(Path data, String name) {
        this.data = data.toAbsolutePath().normalize();
        this.name = name;
        this.pointer = this.data.resolve(name + ".path");
    }

    /// Connects to the device that runs here.
    ///
    /// @throws Failure `NOT_RUNNING`
    SocketChannel dial() throws Failure {
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(folder().resolve(name)));
        } catch (IOException e) {
            throw Failure.because(e, ControlFault.NOT_RUNNING, data);
        }
    }

    /// Listens, for the owner alone. What a crashed device has left behind is replaced.
    ///
    /// @throws Failure `ALREADY_RUNNING` when another device answers there
    ServerSocketChannel listen() throws IOException {
        if (someoneAnswers()) {
            throw Failure.of(ControlFault.ALREADY_RUNNING, data);
        }
        remove();
        Path socket = place();
        ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(socket));
        if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        }
        return listener;
    }

    /// Removes the socket and whatever belongs to it.
    void remove() throws IOException {
        Path folder = folder();
        Files.deleteIfExists(folder.resolve(name));
        if (!folder.equals(data)) {
            Files.deleteIfExists(folder);
            Files.deleteIfExists(pointer);
        }
    }

    private boolean someoneAnswers() throws IOException {
        try (SocketChannel answered = dial()) {
            return answered.isConnected();
        } catch (Failure e) {
            return false;
        }
    }

    private Path place() throws IOException {
        Files.createDirectories(data);
        Path near = data.resolve(name);
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return near;
        }
        Path far = Files.createTempDirectory("potluck");
        Files.writeString(pointer, far.toString());
        return far.resolve(name);
    }

    private Path folder() throws IOException {
        return Files.exists(pointer) ? Path.of(Files.readString(pointer).strip()) : data;
    }
}
