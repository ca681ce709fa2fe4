package potluck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import potluck.cli.print.Screen;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.node.StatusView;

/// A device that this process runs in the foreground, until `stop`, Ctrl+C or SIGTERM.
///
/// The main thread waits for the device's end; a platform thread reads commands, because reading a terminal blocks its
/// thread; the JVM's shutdown thread ends the device when a signal comes.
final class Foreground {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final Node node;
    private final Path data;
    private final Screen screen;

    Foreground(Node node, Path data, Screen screen) {
        this.node = node;
        this.data = data;
        this.screen = screen;
    }

    /// Prints the group and where this device can be reached, once the tracker has told it.
    void introduce() throws IOException {
        StatusView status = settled();
        screen.line("group    " + status.group());
        screen.line("tracker  " + status.tracker());
        if (!status.address().isEmpty()) {
            screen.line("peer     " + status.address());
        }
        if (!status.notice().isEmpty()) {
            screen.line(status.notice());
        }
    }

    private StatusView settled() throws IOException {
        Instant deadline = Instant.now().plus(SETTLING);
        Snapshot now = node.snapshotAfter(-1, Duration.ZERO);
        while (now.status().address().isEmpty()
                && !now.status().role().equals("tracker-only")
                && Instant.now().isBefore(deadline)) {
            now = node.snapshotAfter(now.number(), Duration.ofSeconds(1));
        }
        return now.status();
    }

    /// Returns when the device has ended.
    void untilEnd() throws IOException {
        Thread onSignal = Thread.ofPlatform().name("on-signal").unstarted(this::endOnSignal);
        Runtime.getRuntime().addShutdownHook(onSignal);
        if (screen.interactive()) {
            Thread.ofPlatform().name("prompt").daemon().start(this::readCommands);
        }
        boolean ended = false;
        while (!ended) {
            ended = node.awaitEnd(PATIENCE);
        }
        forget(onSignal);
    }

    private void readCommands() {
        Prompt prompt = new Prompt(node, screen);
        try (CommandLines lines = TerminalLines.open(prompt.completion(), data)) {
            prompt.run(lines);
            node.close();
        } catch (IOException e) {
            screen.note("potluck: " + e.getMessage());
        }
    }

    /// A device that ends in order has succeeded, whatever ended it; without `halt` the exit code would be the
    /// signal's.
    private void endOnSignal() {
        int code = Grammar.DONE;
        try {
            node.close();
        } catch (IOException e) {
            screen.note("potluck: " + e.getMessage());
            code = Grammar.FAILED;
        }
        Runtime.getRuntime().halt(code);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down already: it was the hook that has ended the device.
        }
    }
}
