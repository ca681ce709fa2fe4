package potluck.app;

import java.util.Optional;
import potluck.discovery.Announcement;
import potluck.discovery.Reach;
import potluck.identity.GroupAuthority;
import potluck.kit.Log;
import potluck.kit.Threads;

/// Announces the group on the local network, wherever its tracker listens now. Any thread; the monitor guards
/// everything.
final class Beacon implements AutoCloseable {
    private final GroupAuthority authority;
    private final Log log;
    private Optional<Announcement> lit = Optional.empty();
    private boolean closed;

    Beacon(GroupAuthority authority, Log log) {
        this.authority = authority;
        this.log = log;
    }

    /// Announces this port from now on and no other; 0 announces nothing.
    synchronized void at(int port) {
        lit.ifPresent(old -> Threads.start("announce no more", old::close));
        lit = Optional.empty();
        if (port > 0 && !closed) {
            Announcement next =
                    new Announcement(authority.name(), authority.group().hex(), port, Reach.LOCAL_NETWORK, log);
            next.start();
            lit = Optional.of(next);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        lit.ifPresent(Announcement::close);
    }
}
