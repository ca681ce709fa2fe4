package potluck.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import potluck.badinput.Awaits;
import potluck.kit.Failure;
import potluck.node.ControlClient;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.node.TransferView;

/// A device in a process of its own, called over its control socket. One thread.
final class Device implements AutoCloseable {
    private final String user;
    private final Path data;
    private final Path output;
    private final List<String> words;
    private Process process;

    private Device(Path folder, String user, String... words) throws IOException {
        this.user = user;
        this.data = folder.resolve(user);
        this.output = folder.resolve(user + ".out");
        this.words = List.of(words);
        this.process = begin();
    }

    /// A tracker and a peer beside it.
    static Device host(Path folder, String user, String... more) throws IOException {
        String[] words = {"host", "Trial", "--user", user, "--port", "0", "--peer-port", "0"};
        return new Device(folder, user, with(words, more)).awaitConnected();
    }

    /// A tracker alone, on a port that it will have again.
    static Device tracker(Path folder, int port) throws IOException {
        Device tracker = new Device(
                folder, "Tracker", "host", "Trial", "--user", "Tracker", "--port", "" + port, "--tracker-only");
        tracker.invite();
        return tracker;
    }

    static Device join(Path folder, String user, String invite) throws IOException {
        return new Device(folder, user, "join", invite, "--user", user, "--port", "0").awaitConnected();
    }

    Path data() {
        return data;
    }

    Node node() {
        return ControlClient.of(data);
    }

    /// The invite it has printed.
    String invite() throws IOException {
        Awaits.until("an invite", () -> printedInvite().isPresent());
        return printedInvite().orElseThrow();
    }

    /// Offers a file, and returns when it is cut.
    void offer(Path file) throws IOException {
        node().shares().register(List.of(file));
        Awaits.until(
                file + " is on offer",
                () -> node().snapshot().offers().stream()
                        .anyMatch(offer -> offer.path().equals(file.toString())
                                && offer.state().equals("READY")));
    }

    /// The newest of its downloads.
    Optional<TransferView> download() throws IOException {
        Snapshot now = node().snapshotAfter(-1, Duration.ZERO);
        return now.transfers().stream()
                .filter(transfer -> transfer.direction().equals("DOWN"))
                .reduce((_, newer) -> newer);
    }

    /// Waits until a part of the newest download is here.
    TransferView awaitPart(double part) throws IOException {
        Awaits.until(
                user + " has a part",
                () -> download()
                        .filter(transfer -> transfer.bytesTotal() > 0)
                        .filter(transfer -> transfer.bytesDone() >= part * transfer.bytesTotal())
                        .isPresent());
        return download().orElseThrow();
    }

    Device awaitConnected() throws IOException {
        Awaits.until(user + " is connected", this::isConnected);
        return this;
    }

    boolean isConnected() throws IOException {
        if (!process.isAlive()) {
            throw new IOException(user + " has ended: " + Files.readString(output));
        }
        try {
            Snapshot now = node().snapshotAfter(-1, Duration.ZERO);
            return now.status().trackerState().equals("CONNECTED");
        } catch (Failure notYet) {
            return false;
        }
    }

    /// As a power failure of this one process: no word of farewell.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void restart() throws IOException {
        process = begin();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private Process begin() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djdk.tls.server.newSessionTicketCount=0",
                "-cp",
                System.getProperty("java.class.path"),
                "potluck.app.Main"));
        command.addAll(words);
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    private Optional<String> printedInvite() throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.filter(line -> line.startsWith("potluck://")).findFirst();
        }
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }
}
