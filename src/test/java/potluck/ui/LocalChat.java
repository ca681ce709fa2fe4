package potluck.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import potluck.node.ChatView;
import potluck.node.Chatting;

/// What the members of a [LocalWorld] say, as one of them has it. The world's monitor guards it.
public final class LocalChat implements Chatting {
    private final LocalWorld world;
    private final LocalNode node;
    private final List<ChatView> chat = new ArrayList<>();
    private Instant read = Instant.EPOCH;

    LocalChat(LocalWorld world, LocalNode node) {
        this.world = world;
        this.node = node;
    }

    void add(ChatView line) {
        chat.add(line);
    }

    @Override
    public ChatPage chat(long after, Duration patience) throws IOException {
        synchronized (world) {
            node.await(patience, () -> chat.size() > after);
            int from = Math.clamp(after, 0, chat.size());
            return new ChatPage(List.copyOf(chat.subList(from, chat.size())), chat.size(), read);
        }
    }

    @Override
    public ChatAnswer say(String typed) {
        synchronized (world) {
            for (LocalNode other : world.nodes()) {
                other.show(new ChatView(
                        node.user() + ":" + chat.size(),
                        Instant.now(),
                        node.user(),
                        "text",
                        "",
                        typed,
                        "",
                        List.of(),
                        List.of()));
            }
            return new ChatAnswer("SAID", "");
        }
    }

    @Override
    public void sayFiles(List<Path> files) throws IOException {
        node.shares().register(files);
    }

    @Override
    public void readChat(Instant at) {
        synchronized (world) {
            read = at;
        }
    }
}
