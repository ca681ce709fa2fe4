package potluck.peer;

import java.net.InetSocketAddress;

/// Where a member is said to listen. Whoever answers there has to prove the user name by the group's certificate.
public record PeerAddress(String user, InetSocketAddress address) {}
