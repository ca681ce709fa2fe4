package potluck.identity;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// Shows the one certificate we have, as it is at that moment, so that a renewed one needs no restart. Any thread.
final class MemberKeys extends X509ExtendedKeyManager {
    private static final String ALIAS = "member";
    private static final String KIND = "EC";

    private final PrivateKey key;
    private final Supplier<X509Certificate[]> chain;

    MemberKeys(PrivateKey key, Supplier<X509Certificate[]> chain) {
        this.key = key;
        this.chain = chain;
    }

    @Override
    public String[] getClientAliases(String kind, Principal @Nullable [] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public String[] getServerAliases(String kind, Principal @Nullable [] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public @Nullable String chooseClientAlias(String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return List.of(kinds).contains(KIND) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseServerAlias(String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return kind.equals(KIND) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] kinds, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return chooseClientAlias(kinds, issuers, null);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String kind, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return chooseServerAlias(kind, issuers, null);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return chain.get();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return key;
    }
}
