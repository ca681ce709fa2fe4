package potluck.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceListener;
import org.jspecify.annotations.Nullable;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.kit.Topic;

/// Listens for groups announced on the local network. A virtual thread of its own opens it, the threads of
/// multicast DNS
/// bring the news; the monitor guards what is opened and closed.
public final class NearbyGroups implements AutoCloseable {
    /// More than this is noise or malice.
    private static final int MOST = 200;

    private final Reach reach;
    private final Log log;
    private final Topic<List<NearbyGroup>> changes = new Topic<>();
    private final Map<String, NearbyGroup> heard = new ConcurrentHashMap<>();
    private @Nullable Interfaces interfaces;
    private boolean closed;
    private DiscoveryState state = new DiscoveryState(List.of(), List.of());

    public NearbyGroups(Reach reach, Log log) {
        this.reach = reach;
        this.log = log.category("tracker");
    }

    /// Returns at once; whatever fails is told by [#state] and stops nothing.
    public void start() {
        Threads.start("nearby groups", this::listen);
    }

    /// The groups heard so far and not taken back, by name.
    public List<NearbyGroup> list() {
        return heard.values().stream()
                .distinct()
                .sorted(Comparator.comparing(NearbyGroup::group).thenComparing(NearbyGroup::fingerprint))
                .toList();
    }

    /// The whole list after each change, in a thread of multicast DNS.
    public Topic<List<NearbyGroup>> changes() {
        return changes;
    }

    public synchronized DiscoveryState state() {
        return state;
    }

    private synchronized void listen() {
        if (closed) {
            return;
        }
        Interfaces opened = Interfaces.open(reach, log);
        interfaces = opened;
        for (JmDNS responder : opened.responders()) {
            responder.addServiceListener(Service.TYPE, new Ear());
        }
        state = opened.state();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (interfaces != null) {
            interfaces.close();
        }
        heard.clear();
    }

    /// The ear at one interface; a service is known by interface and instance name.
    private final class Ear implements ServiceListener {
        @Override
        public void serviceAdded(ServiceEvent event) {
            event.getDNS().requestServiceInfo(event.getType(), event.getName());
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            Optional<NearbyGroup> group = Service.heard(event.getInfo());
            String key = key(event);
            if (group.isPresent() && (heard.size() < MOST || heard.containsKey(key))) {
                heard.put(key, group.get());
                changes.publish(list());
            }
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            if (heard.remove(key(event)) != null) {
                changes.publish(list());
            }
        }

        private String key(ServiceEvent event) {
            return event.getDNS().getName() + " " + event.getName();
        }
    }
}
