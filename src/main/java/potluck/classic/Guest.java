package potluck.classic;

import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// A program that speaks the text commands, for as long as its connection lasts.
///
/// @param address where its connection comes from; with its own listening port once it has joined
/// @param joined whether it said where it listens
/// @param files what it offers, in the order in which it said so
record Guest(String name, InetSocketAddress address, boolean joined, Set<String> files) {
    /// Guests cannot be taken for members, whose names hold no colon.
    static final String PREFIX = "text:";

    Guest {
        files = Collections.unmodifiableSet(new LinkedHashSet<>(files));
    }

    String user() {
        return PREFIX + name;
    }

    String where() {
        return Addresses.of(address);
    }

    Guest at(int port) {
        return new Guest(name, new InetSocketAddress(address.getAddress(), port), true, files);
    }

    Guest gone(InetSocketAddress connection) {
        return new Guest(name, connection, false, files);
    }

    Guest offering(Set<String> names) {
        return new Guest(name, address, joined, names);
    }
}
