package potluck.discovery;

import java.io.IOException;
import java.util.List;
import javax.jmdns.JmDNS;
import org.jspecify.annotations.Nullable;
import potluck.kit.Log;
import potluck.kit.Threads;

/// Announces a group on the local network while it is open. A virtual thread of its own does the slow parts; the
/// monitor guards everything.
public final class Announcement implements AutoCloseable {
    private final Service service;
    private final Reach reach;
    private final Log log;
    private @Nullable Interfaces interfaces;
    private boolean closed;
    private DiscoveryState state = new DiscoveryState(List.of(), List.of());

    /// @param group the group's name
    /// @param fingerprint the group's id; only its first digits are told
    /// @param port where the tracker listens
    public Announcement(String group, String fingerprint, int port, Reach reach, Log log) {
        this.service = new Service(group, fingerprint, port);
        this.reach = reach;
        this.log = log.category("tracker");
    }

    /// Returns at once; whatever fails is told by [#state] and stops nothing.
    public void start() {
        Threads.start("announce", this::announce);
    }

    public synchronized DiscoveryState state() {
        return state;
    }

    private synchronized void announce() {
        if (closed) {
            return;
        }
        Interfaces opened = Interfaces.open(reach, log);
        interfaces = opened;
        for (JmDNS responder : opened.responders()) {
            try {
                responder.registerService(service.info());
            } catch (IOException e) {
                opened.problem("The group cannot be announced: " + e.getMessage());
            }
        }
        state = opened.state();
    }

    /// Takes the announcement back; may take two seconds.
    @Override
    public synchronized void close() {
        closed = true;
        if (interfaces != null) {
            interfaces.close();
        }
    }
}
