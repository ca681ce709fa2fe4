package potluck.identity.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/// Dials a tracker as a device that is not a member yet, and does not yet trust whom it reaches. Any thread.
public final class JoinClient {
    private final SSLContext context = Tls.context(null, new BlindTrust());

    /// Connects (ALPN `potluck-join/1`); nothing about the other side is proven until the invite has verified
    /// [JoinStream#tracker].
    ///
    /// @throws potluck.kit.Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`, `NOT_A_MEMBER`
    public JoinStream dial(InetSocketAddress address, Duration deadline) throws IOException {
        return new Dialler(context, Tls.JOIN).dial(address, deadline, JoinStream::open);
    }
}
