package potluck.discovery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.jmdns.JmDNS;
import potluck.kit.Log;
import potluck.kit.Threads;

/// A multicast DNS responder for each network interface that can take one. Networks come and go while the program runs,
/// so a virtual thread of its own looks again and again; the monitor guards what is opened and closed.
final class Interfaces implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    /// What happens on each of them, under the monitor.
    interface Use {
        void opened(JmDNS responder) throws IOException;

        void closed(JmDNS responder);
    }

    /// The interfaces there are now, each with the address by which it is reached.
    interface Present {
        Map<InetAddress, String> names() throws SocketException;
    }

    private final Present present;
    private final Use use;
    private final Log log;
    private final Map<InetAddress, JmDNS> open = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile DiscoveryState state = new DiscoveryState(List.of(), List.of());

    Interfaces(Present present, Use use, Log log) {
        this.present = present;
        this.use = use;
        this.log = log.category("tracker");
    }

    /// Returns at once; whatever fails is told by [#state] and stops nothing.
    void start(String name) {
        Threads.start(name, this::follow);
    }

    DiscoveryState state() {
        return state;
    }

    private void follow() {
        try {
            do {
                look();
            } while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Opens what has come and closes what has gone.
    synchronized void look() {
        if (closed.getCount() == 0) {
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            Map<InetAddress, String> now = present.names();
            List.copyOf(open.keySet()).stream()
                    .filter(address -> !now.containsKey(address))
                    .forEach(this::close);
            now.forEach((address, name) -> open(name, address, names, problems));
        } catch (SocketException e) {
            problems.add("The network interfaces cannot be listed: " + e.getMessage());
        }
        if (names.isEmpty() && problems.isEmpty()) {
            problems.add("No network interface is up that can carry multicast.");
        }
        tell(new DiscoveryState(names, problems));
    }

    private void tell(DiscoveryState next) {
        if (!next.problems().equals(state.problems())) {
            next.problems().forEach(problem -> log.warn("", "{}", problem));
        }
        state = next;
    }

    private void open(String name, InetAddress address, List<String> names, List<String> problems) {
        try {
            if (!open.containsKey(address)) {
                String host = "potluck-" + address.getHostAddress().replaceAll("[^0-9a-fA-F]", "-");
                open.put(address, JmDNS.create(address, host));
                use.opened(open.get(address));
            }
            names.add(name);
        } catch (IOException e) {
            close(address);
            problems.add("Groups cannot be announced or heard on " + name + ": " + e.getMessage());
        }
    }

    /// Takes back what was announced; may take two seconds.
    @Override
    public synchronized void close() {
        closed.countDown();
        List.copyOf(open.values()).parallelStream().forEach(this::close);
        open.clear();
    }

    private void close(InetAddress address) {
        JmDNS responder = open.remove(address);
        if (responder != null) {
            close(responder);
            use.closed(responder);
        }
    }

    private void close(JmDNS responder) {
        try {
            responder.close();
        } catch (IOException e) {
            log.warn("", "multicast DNS: {}", String.valueOf(e.getMessage()));
        }
    }
}
