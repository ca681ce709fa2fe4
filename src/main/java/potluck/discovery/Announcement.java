package potluck.discovery;

import java.io.IOException;
import javax.jmdns.JmDNS;
import potluck.kit.Log;

/// Announces a group on the local network while it is open, also on networks that come later. Any thread.
public final class Announcement implements AutoCloseable {
    private final Interfaces interfaces;

    /// @param group the group's name
    /// @param fingerprint the group's id; only its first digits are told
    /// @param port where the tracker listens
    public Announcement(String group, String fingerprint, int port, Reach reach, Log log) {
        this.interfaces = new Interfaces(reach::names, new Voice(new Service(group, fingerprint, port)), log);
    }

    /// Returns at once; whatever fails is told by [#state] and stops nothing.
    public void start() {
        interfaces.start("announce");
    }

    public DiscoveryState state() {
        return interfaces.state();
    }

    /// Takes the announcement back; may take two seconds.
    @Override
    public void close() {
        interfaces.close();
    }

    private record Voice(Service service) implements Interfaces.Use {
        @Override
        public void opened(JmDNS responder) throws IOException {
            responder.registerService(service.info());
        }

        @Override
        public void closed(JmDNS responder) {}
    }
}
