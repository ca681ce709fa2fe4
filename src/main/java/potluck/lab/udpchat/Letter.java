package potluck.lab.udpchat;

import java.net.SocketAddress;

/// Text that is to leave in one datagram.
record Letter(SocketAddress to, String text) {}
