package potluck.identity.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import potluck.identity.Membership;
import potluck.identity.Reception;
import potluck.identity.SecureListener;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Log;

/// Secure streams among the members of one group: mutual TLS 1.3 against the group's own authority. Any thread.
///
/// A renewed certificate is used from the next connection on; connections to a member who is removed are closed.
public final class TlsNetwork implements SecureNetwork {
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);

    private final Membership membership;
    private final SSLContext context;
    private final Log log;

    public TlsNetwork(Membership membership, Log log) {
        this.membership = membership;
        this.context = Tls.context(membership.keyManager(), membership.trustManager());
        this.log = log.category("security");
    }

    /// Has the cipher compiled before the first large file needs it; takes about two seconds of one processor. To be
    /// called in a thread that has time.
    public void warmUp() {
        new WarmUp(context).run();
    }

    /// @throws potluck.kit.Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`, `NOT_A_MEMBER`,
    /// `MEMBERSHIP_EXPIRED`
    @Override
    public SecureStream dial(InetSocketAddress address, Duration deadline) throws IOException {
        membership.requireValid();
        return new Dialler(context, Tls.MEMBER)
                .dial(address, deadline, (raw, tls) -> TlsStream.prove(raw, tls, membership));
    }

    /// @throws potluck.kit.Failure `PORTS_BUSY`
    @Override
    public SecureListener listen(int port, Reception reception) throws IOException {
        return TlsListener.open(port, new Greeter(membership, context, reception, HANDSHAKE, log), log);
    }
}
