package potluck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.LogLine;
import potluck.node.ChatView;
import potluck.node.Chatting.ChatPage;
import potluck.node.OfferView;
import potluck.node.Snapshot;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;

@Timeout(30)
class NodeFeedTest {
    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();
    private final BlockingQueue<LogLine> lines = new LinkedBlockingQueue<>();
    private final BlockingQueue<ChatPage> pages = new LinkedBlockingQueue<>();
    private final BlockingQueue<IOException> lost = new LinkedBlockingQueue<>();
    private final LocalNode ana = new LocalWorld().member("Ana");
    private final NodeFeed feed = new NodeFeed(ana, window, snapshots::add, lines::addAll, pages::addAll, lost::add);

    @AfterEach
    void close() {
        feed.close();
        window.shutdownNow();
    }

    @Test
    void everyChangeAndEveryLineArrives() throws InterruptedException {
        feed.start();
        assertThat(snapshots.take().offers()).isEmpty();
        ana.show(new OfferView("/a", 1, "READY", 1, ""));
        Snapshot newest = snapshots.take();
        while (newest.offers().isEmpty()) {
            newest = snapshots.take();
        }
        ana.show(LocalWorld.line("INFO", "ui", "", "the last line"));
        LogLine line = lines.take();
        while (!line.text().equals("the last line")) {
            line = lines.take();
        }
        assertThat(pages.take().lines()).isEmpty();
        ana.chat().say("hello");
        assertThat(pages.take().lines()).extracting(ChatView::text).containsExactly("hello");
        assertThat(lost).isEmpty();
    }

    @Test
    void aNodeThatEndsIsNoticed() throws InterruptedException {
        feed.start();
        snapshots.take();
        ana.close();
        assertThat(lost.take()).hasMessageContaining("Ana");
    }

    @Test
    void afterClosingNothingIsDelivered() throws Exception {
        feed.start();
        snapshots.take();
        feed.close();
        ana.show(new OfferView("/a", 1, "READY", 1, ""));
        ana.close();
        window.submit(() -> {}).get(30, TimeUnit.SECONDS);
        assertThat(lost).isEmpty();
    }
}
