package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import potluck.cli.print.ChatLines;
import potluck.cli.print.Screen;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.node.ChatView;
import potluck.node.Chatting;
import potluck.node.Node;

/// Shows what is said while each line of standard input is said. The thread that runs it reads; a virtual one follows
/// the room, whose monitor is that of `shown`.
final class Conversation {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Node node;
    private final Screen screen;
    private final Set<String> shown = new HashSet<>();
    private final AtomicBoolean over = new AtomicBoolean();

    Conversation(Node node, Screen screen) {
        this.node = node;
        this.screen = screen;
    }

    /// Until standard input ends or says `/quit`.
    void run() throws IOException {
        String self = node.snapshotAfter(-1, Duration.ZERO).status().user();
        Chatting.ChatPage page = node.chat().chat(0, Duration.ZERO);
        show(page, self, _ -> true);
        Thread follower = Threads.start("chat", () -> follow(page.next(), self));
        try {
            speak();
        } finally {
            over.set(true);
        }
        try {
            follower.join(PATIENCE.plusSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        show(node.chat().chat(page.next(), Duration.ZERO), self, isNew(self));
    }

    private void speak() throws IOException {
        Speaker speaker = new Speaker(node, screen);
        for (String line = screen.in().readLine();
                line != null;
                line = screen.in().readLine()) {
            if (line.strip().equals("/quit")) {
                return;
            }
            try {
                if (!line.isBlank()) {
                    speaker.say(line);
                }
            } catch (Failure e) {
                screen.note(e.sentence());
            }
        }
    }

    private void follow(long after, String self) {
        long next = after;
        try {
            while (!over.get()) {
                Chatting.ChatPage page = node.chat().chat(next, PATIENCE);
                show(page, self, isNew(self));
                next = page.next();
            }
        } catch (IOException e) {
            screen.note("potluck: " + Failure.sentenceOf(e));
        }
    }

    /// A person sees on the terminal already what it typed.
    private Predicate<ChatView> isNew(String self) {
        return line -> !screen.interactive() || !line.user().equals(self);
    }

    private void show(Chatting.ChatPage page, String self, Predicate<ChatView> which) throws IOException {
        Instant newest = page.read();
        synchronized (shown) {
            for (ChatView line : page.lines()) {
                if (shown.add(line.id()) && which.test(line)) {
                    ChatLines.of(line, self, Instant.now()).forEach(screen::line);
                }
                newest = line.at().isAfter(newest) ? line.at() : newest;
            }
        }
        if (newest.isAfter(page.read())) {
            node.chat().readChat(newest);
        }
    }
}
