package potluck.identity.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import potluck.kit.Stream;

/// The bytes of a socket. Closing closes the raw socket: TLS could wait for a writer, the socket never waits. Reading
/// and writing may each have a thread.
record SocketStream(Socket raw, InputStream in, OutputStream out) implements Stream {
    static SocketStream secure(Socket raw, SSLSocket tls) throws IOException {
        return new SocketStream(raw, tls.getInputStream(), tls.getOutputStream());
    }

    /// A socket of which the first byte has been read; it can be read again.
    static SocketStream plain(Socket raw, int first) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw.getInputStream());
        in.unread(first);
        return new SocketStream(raw, in, raw.getOutputStream());
    }

    /// The certificate of the other side.
    static X509Certificate leaf(SSLSocket tls) throws SSLPeerUnverifiedException {
        if (tls.getSession().getPeerCertificates()[0] instanceof X509Certificate leaf) {
            return leaf;
        }
        throw new SSLPeerUnverifiedException("no X.509 certificate");
    }

    @Override
    public void close() {
        close(raw);
    }

    static void close(Socket raw) {
        try {
            raw.close();
        } catch (IOException e) {
            // It is of no more use either way.
        }
    }
}
