package potluck.peer;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import potluck.kit.Backoff;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;

/// Keeps a link to every listed member: the first list is dialled at once; whoever comes later dials us and is
/// dialled only when nothing was heard of them for a moment. One virtual thread a member; the lock guards the list.
public final class Mesh implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final LinkTable table;
    private final String self;
    private final Log log;
    private final Map<String, PeerAddress> listed = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean first = true;
    private boolean closed;

    /// @param self this device's own user name
    public Mesh(LinkTable table, String self, Log log) {
        this.table = table;
        this.self = self;
        this.log = log.category("peer");
    }

    /// The members that are here now; whoever is missing is no longer dialled, an open link to them stays.
    public void show(List<PeerAddress> members) {
        lock.lock();
        try {
            Duration grace = first ? Duration.ZERO : GRACE;
            first = false;
            listed.keySet().retainAll(members.stream().map(PeerAddress::user).toList());
            for (PeerAddress member : members) {
                listed.put(member.user(), member);
                if (!member.user().equals(self) && !closed && kept.add(member.user())) {
                    Threads.start("keep " + member.user(), () -> keep(member.user(), grace));
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            listed.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void keep(String user, Duration grace) {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), RandomGenerator.getDefault());
        try {
            PeerAddress peer = after(user, grace);
            while (peer != null) {
                Duration pause = backoff.next();
                Optional<Link> link = table.link(user).or(dial(peer));
                if (link.isPresent()) {
                    link.get().awaitEnd();
                    backoff.reset();
                    pause = GRACE;
                }
                peer = after(user, pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Supplier<Optional<Link>> dial(PeerAddress peer) {
        return () -> {
            try {
                return Optional.of(table.dial(peer));
            } catch (IOException e) {
                log.warn(peer.user(), "no link: {}", Failure.sentenceOf(e));
                return Optional.empty();
            }
        };
    }

    /// Waits, and then tells where the member is; null when the member is no longer listed.
    private @Nullable PeerAddress after(String user, Duration pause) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            PeerAddress asked = listed.get(user);
            long left = pause.toNanos();
            while (left > 0 && asked != null && asked.equals(listed.get(user))) {
                left = changed.awaitNanos(left);
            }
            PeerAddress now = listed.get(user);
            if (now == null) {
                kept.remove(user);
            }
            return now;
        } finally {
            lock.unlock();
        }
    }
}
