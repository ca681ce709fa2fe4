package potluck.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import potluck.kit.Failure;
import potluck.kit.LogLine;
import potluck.kit.Threads;
import potluck.node.ControlClient;
import potluck.node.Node;
import potluck.node.StatusView;

/// One device of the demonstration: a process of this program with a data folder of its own. The demonstration's thread
/// owns it; a virtual thread follows its log.
final class Device implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(20);
    private static final Duration FOLLOW = Duration.ofSeconds(5);

    private final String name;
    private final Path data;
    private final Process process;
    private final Node node;

    private Device(String name, Path data, Process process) {
        this.name = name;
        this.data = data;
        this.process = process;
        this.node = ControlClient.of(data);
    }

    /// Starts `program arguments… --data data`; what it prints goes to `terminal.txt` there.
    static Device start(List<String> program, Path data, String... arguments) throws IOException {
        Files.createDirectories(data);
        List<String> words = new ArrayList<>(program);
        words.addAll(List.of(arguments));
        words.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("terminal.txt").toFile())
                .start();
        process.getOutputStream().close();
        return new Device(data.getFileName().toString(), data, process);
    }

    String name() {
        return name;
    }

    Path data() {
        return data;
    }

    Path sync() {
        return data.resolve("sync");
    }

    Node node() {
        return node;
    }

    /// @throws Failure `DEVICE_ENDED`, `DEVICE_SILENT`
    void awaitReady() throws IOException {
        Instant deadline = Instant.now().plus(READY);
        while (Instant.now().isBefore(deadline)) {
            if (endsWithin(Duration.ofMillis(100))) {
                throw Failure.of(DemoFault.DEVICE_ENDED, name, said());
            }
            if (answers()) {
                return;
            }
        }
        throw Failure.of(DemoFault.DEVICE_SILENT, name, READY.toSeconds(), data);
    }

    /// Whether the tracker has taken it in.
    boolean hasJoined() throws IOException {
        StatusView status = node.snapshotAfter(-1, Duration.ZERO).status();
        return status.trackerState().equals("CONNECTED") && !status.address().isEmpty();
    }

    /// Every line of its log, until it ends.
    void follow(Consumer<LogLine> listener) {
        Threads.start("log of " + name, () -> {
            try {
                for (long next = 0; process.isAlive(); ) {
                    Node.LogPage page = node.log(next, FOLLOW);
                    page.lines().forEach(listener);
                    next = page.next();
                }
            } catch (IOException e) {
                // The device has ended, and with it its log; its file has the last lines.
                return;
            }
        });
    }

    /// Whether the process has ended, after waiting at most `patience` for it.
    boolean endsWithin(Duration patience) throws IOException {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Ends the device in order, by force if that takes too long.
    @Override
    public void close() throws IOException {
        try {
            if (process.isAlive()) {
                node.close();
            }
        } catch (IOException e) {
            process.destroy();
        }
        if (!endsWithin(END)) {
            process.destroyForcibly();
        }
    }

    /// Ends the device by a signal; for when this process itself is being ended.
    void kill() {
        process.destroy();
    }

    private boolean answers() {
        try {
            node.snapshotAfter(-1, Duration.ZERO);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String said() throws IOException {
        return Files.readString(data.resolve("terminal.txt"), StandardCharsets.UTF_8)
                .strip();
    }
}
