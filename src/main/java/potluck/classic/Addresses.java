package potluck.classic;

import java.net.Inet6Address;
import java.net.InetSocketAddress;

/// Addresses as text.
final class Addresses {
    private Addresses() {}

    /// `IP:port`, with brackets around an IPv6 address.
    static String of(InetSocketAddress address) {
        String ip = address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + ip + "]" : ip) + ":" + address.getPort();
    }
}
