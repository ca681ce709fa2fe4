package potluck.identity.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLSocket;
import potluck.identity.Credentials;
import potluck.identity.Membership;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.kit.Subscription;

/// A connection to a member; it ends by itself when that member is removed. Reading and writing may each have a
/// thread.
final class TlsStream implements SecureStream {
    private final SocketStream bytes;
    private final Credentials credentials;
    private final InetSocketAddress address;
    private final String protocol;
    private final Subscription removals;

    private TlsStream(SocketStream bytes, String protocol, Credentials credentials, Membership membership) {
        this.bytes = bytes;
        this.protocol = protocol;
        this.credentials = credentials;
        this.address = (InetSocketAddress) bytes.raw().getRemoteSocketAddress();
        this.removals = membership.onRevoked(devices -> {
            if (devices.contains(credentials.device())) {
                SocketStream.close(bytes.raw());
            }
        });
    }

    /// Checks the other side's certificate once more, for TLS does not when it resumes a session.
    ///
    /// @throws Failure `NOT_A_MEMBER`
    static TlsStream prove(BulkSocket raw, SSLSocket tls, Membership membership) throws IOException {
        var leaf = SocketStream.leaf(tls);
        TlsStream stream = new TlsStream(
                SocketStream.secure(raw, tls), tls.getSession().getProtocol(), membership.prove(leaf), membership);
        if (membership.isRevoked(stream.credentials.device())) {
            stream.close();
        }
        return stream;
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public String protocol() {
        return protocol;
    }

    @Override
    public InputStream in() {
        return bytes.in();
    }

    @Override
    public OutputStream out() {
        return bytes.out();
    }

    @Override
    public void close() {
        removals.close();
        bytes.close();
    }
}
