package potluck.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.node.ControlServer;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.Launcher;
import potluck.node.Node;
import potluck.node.ScriptedNode;

/// Devices whose folders become equal because each copies from its neighbours' on the same disk. `main` is the program
/// with them.
final class FolderLauncher implements Launcher {
    private static final Duration STEP = Duration.ofMillis(50);

    public static void main(String... words) {
        System.exit(new Program(FolderLauncher.class, new FolderLauncher()).run(words));
    }

    @Override
    public Node host(HostRequest request) throws IOException {
        return start(request.data(), Path.of(""));
    }

    @Override
    public Node join(JoinRequest request) throws IOException {
        if (request.user().equals("refused")) {
            throw new IOException("refused");
        }
        if (request.user().equals("unlucky")) {
            throw new IllegalStateException("nobody had expected this of ana@192.168.1.6");
        }
        return start(request.data(), request.sync().orElse(Path.of("")));
    }

    @Override
    public List<NearbyGroup> nearby() {
        return List.of();
    }

    private static Node start(Path data, Path sync) throws IOException {
        ScriptedNode node = new ScriptedNode("tracker");
        Files.createDirectories(data);
        Files.writeString(data.resolve("potluck.log"), "log of " + data.getFileName() + "\n");
        ControlServer server = ControlServer.start(node, data, Log.silent());
        Threads.start("copy", () -> {
            try (server) {
                while (!node.awaitEnd(STEP)) {
                    copyFromNeighbours(data, sync);
                }
            } catch (IOException e) {
                node.close();
            }
        });
        return node;
    }

    private static void copyFromNeighbours(Path data, Path sync) throws IOException {
        if (sync.toString().isEmpty()) {
            return;
        }
        try (Stream<Path> devices = Files.list(data.resolveSibling("."))) {
            for (Path device : devices.toList()) {
                copy(device.resolve("sync"), sync);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList()) {
                copyWhole(file, to);
            }
        }
    }

    /// Under another name first, so that nobody copies a half.
    private static void copyWhole(Path file, Path to) throws IOException {
        Path target = to.resolve(file.getFileName());
        if (Files.exists(target)) {
            return;
        }
        Path half = Files.copy(file, to.resolve(".half-" + file.getFileName()));
        try {
            Files.move(half, target);
        } catch (FileAlreadyExistsException e) {
            Files.delete(half);
        }
    }
}
