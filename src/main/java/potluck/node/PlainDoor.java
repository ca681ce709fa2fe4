package potluck.node;

import java.net.InetSocketAddress;
import potluck.kit.Stream;

/// Takes connections that speak plain text; in a virtual thread of their own each.
public interface PlainDoor {
    void take(Stream stream, InetSocketAddress from);

    /// Nobody is let in.
    static PlainDoor closed() {
        return (stream, _) -> stream.close();
    }
}
