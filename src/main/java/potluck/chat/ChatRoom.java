package potluck.chat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import potluck.identity.Credentials;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.Switchboard;
import potluck.wire.ChatMessage;
import potluck.wire.ChatMessage.Ack;
import potluck.wire.ChatMessage.Line;
import potluck.wire.ChatMessage.Lines;
import potluck.wire.ChatMessage.Open;
import potluck.wire.ChatMessage.Past;
import potluck.wire.ChatMessage.Say;
import potluck.wire.ChatMessage.Words;
import potluck.wire.WireFault;

/// The room of the group. Everyone tells everyone directly: each line goes to each member, and is kept for those who
/// are away until they come. Any thread may call; one virtual thread sends what is due; `lock` guards everything here
/// and what it is made of.
public final class ChatRoom implements AutoCloseable {
    /// What this device may say at once, and a second.
    private static final int AT_ONCE = 40;

    private static final int PER_SECOND = 5;
    /// How long a line may be lost to a power failure.
    private static final long FORCE_MS = 1000;

    private final Credentials self;
    private final InstantSource clock;
    private final History history;
    private final Datagrams datagrams;
    private final Pairs pairs;
    private final long started = System.nanoTime();
    private final Budget budget = new Budget(AT_ONCE, PER_SECOND, 0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition due = lock.newCondition();
    private final Condition changed = lock.newCondition();
    private final Log log;
    private volatile boolean unforced;
    private boolean listening;
    private boolean closed;

    private ChatRoom(Credentials self, History history, Datagrams datagrams, InstantSource clock, Log log) {
        this.self = self;
        this.datagrams = datagrams;
        this.history = history;
        this.clock = clock;
        this.log = log;
        this.pairs = new Pairs(self, history, clock, datagrams);
    }

    /// Opens the room with the history kept in `file`.
    public static ChatRoom open(Credentials self, Path file, Datagrams datagrams, InstantSource clock, Log log)
            throws IOException {
        Log chat = log.category("chat");
        return new ChatRoom(self, History.open(file, self.device().hex(), chat), datagrams, clock, chat);
    }

    /// Hears what members say; before the first link opens.
    public void plug(Switchboard switchboard) {
        switchboard.hear(Open.class, (from, open) -> alter(() -> pairs.hear(from, open, now())));
        switchboard.hear(Say.class, (from, say) -> alter(() -> pairs.hear(from, say, now())));
        switchboard.hear(Ack.class, (from, ack) -> alter(() -> pairs.hear(from, ack, now())));
        switchboard.answer(Past.class, (from, past) -> new Lines(past(from, past.most())));
    }

    /// Begins to receive datagrams, at UDP port `wanted` if it is free; a second time does nothing. Without them
    /// everything goes over the links.
    public void listen(int wanted) {
        lock.lock();
        try {
            if (!listening && !closed) {
                listening = true;
                int port = datagrams.open(wanted, this::receive);
                pairs.listensAt(port);
                log.info("", "listening for the chat on UDP port {}", port);
            }
        } catch (IOException e) {
            log.warn("", "no datagrams for the chat: {}", Failure.sentenceOf(e));
        } finally {
            lock.unlock();
        }
    }

    /// Begins to talk with the members whose links open.
    public void start(LinkTable links) {
        links.onOpened(this::greet);
        Threads.start("chat", this::run);
    }

    /// Says something to the room or to one member; it goes out at once to those who are here.
    ///
    /// @throws Failure `CHAT_EMPTY`, `CHAT_TOO_LONG`, `CHAT_TOO_FAST`
    public void say(Saying saying) throws IOException {
        String text = saying.needsText() ? CleanText.toSend(saying.text()) : CleanText.of(saying.text());
        alter(() -> {
            if (!budget.take(now())) {
                throw Failure.of(ChatFault.CHAT_TOO_FAST);
            }
            long wall = clock.millis();
            Words words = new Words(
                    history.nextNumber(wall), history.nextTime(wall), saying.kind(), saying.to(), text, saying.files());
            history.keep(new Line(self.device().hex(), self.user(), words));
            pairs.say(words);
        });
    }

    /// Everything up to this time, in epoch milliseconds, has been seen.
    public void read(long at) throws IOException {
        alter(() -> history.read(at));
    }

    /// Hears a member no longer, or again; whether it is ignored now.
    public boolean ignore(String user) throws IOException {
        lock.lock();
        try {
            return history.ignore(user);
        } finally {
            lock.unlock();
        }
    }

    /// The lines that are new or have changed after `revision` (0: all that are kept); waits for one at most
    /// `patience`.
    ///
    /// @throws Failure `CLOSED` when nothing more will come
    public ChatPage after(long revision, Duration patience) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (history.revision() <= revision && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            if (closed) {
                throw Failure.of(WireFault.CLOSED, self.user());
            }
            return history.after(revision);
        } finally {
            lock.unlock();
        }
    }

    /// How what is said here gets to each linked member, by user name.
    public Map<String, ChatWay> ways() {
        lock.lock();
        try {
            return pairs.ways();
        } finally {
            lock.unlock();
        }
    }

    /// The UDP port where datagrams are received; 0 while there is none.
    public int port() {
        lock.lock();
        try {
            return pairs.port();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            due.signalAll();
            changed.signalAll();
            datagrams.close();
            history.close();
        } finally {
            lock.unlock();
        }
    }

    /// What is not expected is not answered and wakes nobody.
    private void receive(byte[] datagram) {
        if (pairs.expects(datagram)) {
            try {
                alter(() -> pairs.hear(datagram, now()));
            } catch (IOException e) {
                log.warn("", "a datagram of the chat: {}", Failure.sentenceOf(e));
            }
        }
    }

    private void greet(Link link) {
        try {
            alter(() -> {
                if (pairs.greet(link, now())) {
                    Threads.start("chat past " + link.user(), () -> askForPast(link));
                }
            });
        } catch (IOException e) {
            log.warn(link.user(), "no chat: {}", Failure.sentenceOf(e));
        }
    }

    private void askForPast(Link link) {
        try {
            Lines past = link.ask(new Past(ChatMessage.MOST_LINES), Lines.class);
            alter(() -> pairs.learn(link, past.lines()));
        } catch (IOException e) {
            log.warn(link.user(), "what was said before was not told: {}", Failure.sentenceOf(e));
            stillAlone();
        }
    }

    /// The next one is asked.
    private void stillAlone() {
        lock.lock();
        try {
            pairs.stillAlone();
        } finally {
            lock.unlock();
        }
    }

    private List<Line> past(Link from, int most) throws IOException {
        lock.lock();
        try {
            if (!pairs.mayAsk(from, now())) {
                throw Failure.of(WireFault.BUSY);
            }
            return history.past(most);
        } finally {
            lock.unlock();
        }
    }

    /// Does something under the lock, after which whoever waits looks again. Nothing happens in a closed room.
    private void alter(Change change) throws IOException {
        lock.lock();
        try {
            if (!closed) {
                change.run();
                unforced = true;
                due.signalAll();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long forced = now();
        try {
            while (work()) {
                if (unforced && now() - forced >= FORCE_MS) {
                    force();
                    forced = now();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends what is due and waits until there may be more; whether the room is still open.
    private boolean work() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long wait = Math.min(pairs.work(now()) - now(), unforced ? FORCE_MS : Long.MAX_VALUE);
            if (wait > 0 && !closed) {
                due.await(wait, TimeUnit.MILLISECONDS);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void force() {
        try {
            unforced = false;
            history.force();
        } catch (IOException e) {
            log.error("", "the chat's history may be lost if the power fails", e);
        }
    }

    private long now() {
        return (System.nanoTime() - started) / 1_000_000;
    }

    private interface Change {
        void run() throws IOException;
    }
}
