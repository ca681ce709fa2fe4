package potluck.discovery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jmdns.ServiceInfo;
import org.jspecify.annotations.Nullable;
import potluck.kit.Text;

/// A group as a DNS service: instance name = the group's name, TXT `fp` = first digits of its id, `proto` = the
/// protocol's version.
record Service(String group, String fingerprint, int port) {
    static final String TYPE = "_potluck._tcp.local.";
    private static final String PROTOCOL = "1";
    private static final int PREFIX = 16;
    /// A DNS label holds 63 bytes; a character takes at most four of them.
    private static final int LONGEST_LABEL = 63;

    Service {
        fingerprint = fingerprint.substring(0, Math.min(PREFIX, fingerprint.length()));
    }

    ServiceInfo info() {
        return ServiceInfo.create(
                TYPE, label(group), port, 0, 0, Map.of("fp", fingerprint, "proto", PROTOCOL, "name", group));
    }

    /// What another program announced, made harmless; nothing when it is not ours to understand.
    static Optional<NearbyGroup> heard(ServiceInfo info) {
        String fingerprint = property(info, "fp");
        List<InetSocketAddress> addresses = Arrays.stream(info.getInetAddresses())
                .sorted(Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address)))
                .map(address -> new InetSocketAddress(address, info.getPort()))
                .toList();
        if (!property(info, "proto").equals(PROTOCOL)
                || !fingerprint.matches("[0-9a-f]{7," + PREFIX + "}")
                || info.getPort() < 1
                || addresses.isEmpty()) {
            return Optional.empty();
        }
        String name = property(info, "name");
        return Optional.of(new NearbyGroup(Text.safe(name.isEmpty() ? info.getName() : name), fingerprint, addresses));
    }

    private static String property(ServiceInfo info, String key) {
        @Nullable String value = info.getPropertyString(key);
        return value == null ? "" : value;
    }

    /// As much of the name as fits a label.
    private static String label(String name) {
        StringBuilder label = new StringBuilder();
        int bytes = 0;
        for (int c : name.codePoints().toArray()) {
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > LONGEST_LABEL) {
                break;
            }
            label.appendCodePoint(c);
        }
        return label.toString();
    }
}
