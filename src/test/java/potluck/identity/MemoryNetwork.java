package potluck.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/// The network as one device of a [MemoryWorld] sees it. Any thread.
public final class MemoryNetwork implements SecureNetwork {
    private final MemoryWorld world;
    private final Credentials credentials;
    private final InetAddress host;

    MemoryNetwork(MemoryWorld world, Credentials credentials, InetAddress host) {
        this.world = world;
        this.credentials = credentials;
        this.host = host;
    }

    /// Who this device proves to be.
    public Credentials credentials() {
        return credentials;
    }

    /// Where others find `port` of this device.
    public InetSocketAddress address(int port) {
        return new InetSocketAddress(host, port);
    }

    /// Cuts all connections of this device; it may connect again at once.
    public void breakAll() {
        world.breakAll(this);
    }

    /// Whether this device refuses every new connection to it.
    public void refuse(boolean refuses) {
        world.refuse(this, refuses);
    }

    /// Addresses given as text (10.0.0.2 unresolved) are understood, too.
    @Override
    public SecureStream dial(InetSocketAddress address, Duration deadline) throws IOException {
        return world.connect(this, new InetSocketAddress(address.getHostString(), address.getPort()));
    }

    @Override
    public SecureListener listen(int port, Reception reception) throws IOException {
        return world.listen(this, port, reception);
    }
}
