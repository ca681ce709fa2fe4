package potluck.identity.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import javax.net.ssl.SSLSocket;
import potluck.kit.Stream;

/// An encrypted stream to somebody unproven who says to be a tracker.
public final class JoinStream implements Stream {
    private final SocketStream bytes;
    private final byte[] tracker;

    private JoinStream(SocketStream bytes, byte[] tracker) {
        this.bytes = bytes;
        this.tracker = tracker;
    }

    static JoinStream open(BulkSocket raw, SSLSocket tls) throws IOException {
        try {
            return new JoinStream(
                    SocketStream.secure(raw, tls), SocketStream.leaf(tls).getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    /// The certificate the other side has shown, and whose key it holds (DER); to be checked with
    /// [potluck.identity.Invite#verify] before anything is sent that matters.
    public byte[] tracker() {
        return tracker.clone();
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
        bytes.close();
    }
}
