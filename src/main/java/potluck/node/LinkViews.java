package potluck.node;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import potluck.kit.Text;
import potluck.peer.Link;
import potluck.peer.LinkTable;

/// Links in plain values.
final class LinkViews {
    private static final int LONGEST_AGENT = 64;

    private LinkViews() {}

    /// The open ones, by user.
    static List<LinkView> of(LinkTable links) {
        return links.links().stream()
                .filter(Link::isOpen)
                .map(LinkViews::view)
                .sorted(Comparator.comparing(LinkView::user))
                .toList();
    }

    private static LinkView view(Link link) {
        InetAddress other = link.address().getAddress();
        return new LinkView(
                link.user(),
                isNear(other) ? "LAN" : "DIRECT",
                GroupHost.text(link.address()),
                Text.escape(link.agent(), LONGEST_AGENT),
                link.protocol(),
                TimeUnit.NANOSECONDS.toMicros(link.roundTrip().toNanos()),
                link.received(),
                link.sent());
    }

    /// Addresses that no router of the Internet passes on (RFC 1918, RFC 3927, RFC 4193), and this computer's own.
    static boolean isNear(InetAddress address) {
        boolean unique = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return unique || address.isSiteLocalAddress() || address.isLinkLocalAddress() || address.isLoopbackAddress();
    }
}
