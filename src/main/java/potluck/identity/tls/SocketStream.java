package potluck.identity.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.kit.Stream;

/// The bytes of a socket; `top` is the TLS on it, or the same socket. Reading and writing may each have a thread.
record SocketStream(Socket raw, Socket top, InputStream in, OutputStream out) implements Stream {
    private static final Duration GOODBYE = Duration.ofMillis(200);

    static SocketStream secure(BulkSocket raw, SSLSocket tls) throws IOException {
        OutputStream out = new BulkOutput(tls.getOutputStream(), raw.getOutputStream());
        return new SocketStream(raw, tls, tls.getInputStream(), out);
    }

    /// A socket of which the first byte has been read; it can be read again.
    static SocketStream plain(BulkSocket raw, int first) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw.getInputStream());
        in.unread(first);
        return new SocketStream(raw, raw, in, raw.unbuffered());
    }

    /// The certificate of the other side.
    ///
    /// @throws Failure `NOT_A_MEMBER` when it has shown none
    static X509Certificate leaf(SSLSocket tls) throws Failure {
        try {
            return (X509Certificate) tls.getSession().getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException e) {
            throw Failure.because(e, IdentityFault.NOT_A_MEMBER, "The other side", "it has shown no certificate");
        }
    }

    /// Says the end in TLS first, so that the other side can tell it from a broken line. That would wait for a writer
    /// who is stuck, so the socket itself is closed if it takes long.
    @Override
    public void close() {
        try (Deadline _ = Deadline.over(raw, GOODBYE)) {
            close(top);
        }
        close(raw);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use either way.
        }
    }
}
