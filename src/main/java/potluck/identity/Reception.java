package potluck.identity;

import java.net.InetSocketAddress;
import potluck.kit.Stream;

/// Takes in who has connected; each call is in a virtual thread of its own, which may block. Whoever is not wanted is
/// closed.
public interface Reception {
    /// A member, proven and not removed.
    void member(SecureStream stream);

    /// A device that wants to enrol (ALPN `potluck-join/1`) and has proven nothing. The connection ends when this
    /// returns, and after 30 seconds in any case.
    default void stranger(Stream stream, InetSocketAddress address) {
        stream.close();
    }

    /// A connection whose first byte was not that of TLS; that byte is still to be read.
    default void plain(Stream stream, InetSocketAddress address) {
        stream.close();
    }
}
