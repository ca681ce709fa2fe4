package potluck.ui.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import potluck.kit.LogLine;
import potluck.kit.Threads;
import potluck.node.Chatting.ChatPage;
import potluck.node.Node;
import potluck.node.Node.LogPage;
import potluck.node.Snapshot;
import potluck.ui.fx.Batch;
import potluck.ui.fx.Latest;

/// Brings what a node has to tell to the window: virtual threads wait for snapshots, lines of the log and the chat.
/// Everything is delivered in the window's thread.
final class NodeFeed implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Node node;
    private final Latest<Snapshot> snapshots;
    private final Batch<LogLine> lines;
    private final Batch<ChatPage> chat;
    private final Latest<IOException> lost;
    private volatile boolean open = true;

    NodeFeed(
            Node node,
            Executor window,
            Consumer<Snapshot> snapshots,
            Consumer<List<LogLine>> lines,
            Consumer<List<ChatPage>> chat,
            Consumer<IOException> lost) {
        this.node = node;
        this.snapshots = new Latest<>(window, ifOpen(snapshots));
        this.lines = new Batch<>(window, ifOpen(lines));
        this.chat = new Batch<>(window, ifOpen(chat));
        this.lost = new Latest<>(window, ifOpen(lost));
    }

    void start() {
        Threads.start("window-snapshots", () -> follow(this::followSnapshots));
        Threads.start("window-log", () -> follow(this::followLog));
        Threads.start("window-chat", () -> follow(this::followChat));
    }

    private interface Following {
        void run() throws IOException;
    }

    private void follow(Following following) {
        try {
            following.run();
        } catch (IOException e) {
            if (open) {
                lost.offer(e);
            }
        }
    }

    private void followSnapshots() throws IOException {
        Snapshot snapshot = node.snapshot();
        while (open) {
            snapshots.offer(snapshot);
            snapshot = node.snapshotAfter(snapshot.number(), PATIENCE);
        }
    }

    private void followLog() throws IOException {
        long next = 0;
        while (open) {
            LogPage page = node.log(next, PATIENCE);
            lines.add(page.lines());
            next = page.next();
        }
    }

    private void followChat() throws IOException {
        long next = -1;
        while (open) {
            ChatPage page = node.chat().chat(next, PATIENCE);
            if (page.next() != next) {
                chat.add(List.of(page));
            }
            next = page.next();
        }
    }

    private <T> Consumer<T> ifOpen(Consumer<T> show) {
        return value -> {
            if (open) {
                show.accept(value);
            }
        };
    }

    /// Ends the deliveries at once; the threads end when their question has been answered.
    @Override
    public void close() {
        open = false;
    }
}
