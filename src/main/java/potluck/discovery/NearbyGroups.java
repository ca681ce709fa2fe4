package potluck.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceListener;
import potluck.kit.Log;
import potluck.kit.Topic;

/// Listens for groups announced on the local network, also on networks that come later. The threads of multicast DNS
/// bring the news.
public final class NearbyGroups implements AutoCloseable {
    /// More than this is noise or malice.
    private static final int MOST = 200;

    private final Topic<List<NearbyGroup>> changes = new Topic<>();
    private final Map<String, NearbyGroup> heard = new ConcurrentHashMap<>();
    private final Interfaces interfaces;

    public NearbyGroups(Reach reach, Log log) {
        this.interfaces = new Interfaces(reach::names, new Ears(), log);
    }

    /// Returns at once; whatever fails is told by [#state] and stops nothing.
    public void start() {
        interfaces.start("nearby groups");
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

    public DiscoveryState state() {
        return interfaces.state();
    }

    @Override
    public void close() {
        interfaces.close();
        heard.clear();
    }

    private static String key(JmDNS responder, String name) {
        return responder.getName() + " " + name;
    }

    /// What was heard on a network that has gone is there no more.
    private final class Ears implements Interfaces.Use {
        @Override
        public void opened(JmDNS responder) {
            responder.addServiceListener(Service.TYPE, new Ear());
        }

        @Override
        public void closed(JmDNS responder) {
            if (heard.keySet().removeIf(service -> service.startsWith(key(responder, "")))) {
                changes.publish(list());
            }
        }
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
            String key = key(event.getDNS(), event.getName());
            if (group.isPresent() && (heard.size() < MOST || heard.containsKey(key))) {
                heard.put(key, group.get());
                changes.publish(list());
            }
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            if (heard.remove(key(event.getDNS(), event.getName())) != null) {
                changes.publish(list());
            }
        }
    }
}
