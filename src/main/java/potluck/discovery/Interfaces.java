package potluck.discovery;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.jmdns.JmDNS;
import potluck.kit.Log;

/// A multicast DNS responder for each network interface that can take one. One thread opens and closes it.
final class Interfaces implements AutoCloseable {
    private final List<JmDNS> open = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Log log;

    private Interfaces(Log log) {
        this.log = log;
    }

    /// Never fails: what does not work becomes a problem of [#state].
    static Interfaces open(Reach reach, Log log) {
        Interfaces all = new Interfaces(log);
        try (Stream<NetworkInterface> interfaces = NetworkInterface.networkInterfaces()) {
            for (NetworkInterface one : interfaces.toList()) {
                if (reach.takes(one)) {
                    all.open(one);
                }
            }
        } catch (SocketException e) {
            all.problem("The network interfaces cannot be listed: " + e.getMessage());
        }
        if (all.open.isEmpty() && all.problems.isEmpty()) {
            all.problem("No network interface is up that can carry multicast.");
        }
        return all;
    }

    List<JmDNS> responders() {
        return List.copyOf(open);
    }

    void problem(String sentence) {
        problems.add(sentence);
        log.warn("", "{}", sentence);
    }

    DiscoveryState state() {
        return new DiscoveryState(names, problems);
    }

    /// One address is enough to reach an interface; IPv4 first, because more programs and networks carry it.
    private void open(NetworkInterface one) {
        one.inetAddresses()
                .min(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                .ifPresent(address -> open(one.getName(), address));
    }

    private void open(String name, InetAddress address) {
        try {
            open.add(JmDNS.create(address, "potluck-" + address.getHostAddress().replaceAll("[^0-9a-fA-F]", "-")));
            names.add(name);
        } catch (IOException e) {
            problem("Groups cannot be announced or heard on " + name + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        open.parallelStream().forEach(this::close);
    }

    private void close(JmDNS responder) {
        try {
            responder.close();
        } catch (IOException e) {
            log.warn("", "multicast DNS: {}", String.valueOf(e.getMessage()));
        }
    }
}
