package potluck.identity.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// The one place that says how TLS is spoken: 1.3 only (RFC 8446), nothing resumed, the protocol named by ALPN (RFC
/// 7301).
final class Tls {
    static final String MEMBER = "potluck/1";
    static final String JOIN = "potluck-join/1";
    /// The first byte of every TLS connection.
    static final int FIRST_BYTE = 0x16;

    private static final String VERSION = "TLSv1.3";
    private static final String[] SUITES = {
        "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"
    };
    private static final String[] GROUPS = {"x25519", "secp256r1"};
    private static final String[] SIGNATURES = {"ecdsa_secp256r1_sha256"};

    private Tls() {}

    /// A resumed session would skip the check of certificates, so no tickets are handed out. Java reads the setting
    /// when its TLS is first used; were that before us, the check after every handshake still refuses whoever was
    /// removed.
    static SSLContext context(@Nullable X509ExtendedKeyManager keys, X509ExtendedTrustManager trust) {
        System.setProperty("jdk.tls.server.newSessionTicketCount", "0");
        try {
            SSLContext context = SSLContext.getInstance(VERSION);
            context.init(keys == null ? new KeyManager[0] : new KeyManager[] {keys}, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS 1.3 is part of every Java", e);
        }
    }

    /// TLS on top of a connected socket, not yet shaken hands.
    static SSLSocket client(SSLContext context, Socket raw, String protocol) throws IOException {
        String host = raw.getInetAddress().getHostAddress();
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(raw, host, raw.getPort(), true);
        tls.setUseClientMode(true);
        tls.setSSLParameters(parameters(protocol));
        return tls;
    }

    /// TLS on top of an accepted socket, of which `read` has been read already.
    static SSLSocket server(SSLContext context, Socket raw, InputStream read) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(raw, read, true);
        tls.setUseClientMode(false);
        SSLParameters parameters = parameters(MEMBER, JOIN);
        parameters.setUseCipherSuitesOrder(true);
        parameters.setWantClientAuth(true);
        tls.setSSLParameters(parameters);
        return tls;
    }

    static SSLParameters parameters(String... protocols) {
        SSLParameters parameters = new SSLParameters(SUITES, new String[] {VERSION});
        parameters.setApplicationProtocols(protocols);
        parameters.setNamedGroups(GROUPS);
        parameters.setSignatureSchemes(SIGNATURES);
        parameters.setServerNames(List.of());
        return parameters;
    }
}
