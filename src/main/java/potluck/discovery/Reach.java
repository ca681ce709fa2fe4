package potluck.discovery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which network interfaces discovery uses.
public enum Reach {
    /// Every one that is up, can carry multicast, and leads out of this machine.
    LOCAL_NETWORK,
    /// This machine alone.
    LOOPBACK;

    /// The names of those there are now, each by its address: one is enough to reach an interface, IPv4 first, because
    /// more programs and networks carry it.
    Map<InetAddress, String> names() throws SocketException {
        Map<InetAddress, String> names = new LinkedHashMap<>();
        try (Stream<NetworkInterface> interfaces = NetworkInterface.networkInterfaces()) {
            for (NetworkInterface one : interfaces.toList()) {
                Optional<InetAddress> address = one.inetAddresses()
                        .min(Comparator.comparing(candidate -> !(candidate instanceof Inet4Address)));
                if (takes(one) && address.isPresent()) {
                    names.put(address.get(), one.getName());
                }
            }
        }
        return names;
    }

    private boolean takes(NetworkInterface one) throws SocketException {
        return one.isUp()
                && switch (this) {
                    case LOCAL_NETWORK -> one.supportsMulticast() && !one.isLoopback() && !one.isPointToPoint();
                    case LOOPBACK -> one.isLoopback();
                };
    }
}
