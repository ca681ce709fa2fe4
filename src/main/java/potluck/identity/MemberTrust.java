package potluck.identity;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import potluck.kit.Failure;

/// Lets in members only, on either end of a connection; host names play no part. Any thread.
final class MemberTrust extends X509ExtendedTrustManager {
    private final Membership membership;

    MemberTrust(Membership membership) {
        this.membership = membership;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        try {
            membership.prove(chain[0]);
        } catch (Failure e) {
            throw new CertificateException(e.sentence(), e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(chain);
    }

    /// None are named: a stranger need not learn more about the group than its certificate shows.
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
