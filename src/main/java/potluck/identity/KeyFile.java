package potluck.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import potluck.kit.Failure;

/// A private key and its certificate as they lie in a PKCS #12 file.
///
/// The file has no password: one kept beside it would protect nothing; its permissions do.
record KeyFile(PrivateKey key, X509Certificate certificate) {
    private static final String ENTRY = "potluck";
    private static final char[] PASSWORD = {};

    /// @throws Failure `KEY_DAMAGED`; the file is left as it is
    static KeyFile read(Path file) throws IOException {
        byte[] content = OwnerOnly.read(file);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), PASSWORD);
            if (store.getKey(ENTRY, PASSWORD) instanceof PrivateKey key
                    && store.getCertificate(ENTRY) instanceof X509Certificate certificate) {
                return new KeyFile(key, certificate);
            }
            throw Failure.of(IdentityFault.KEY_DAMAGED, file);
        } catch (Failure e) {
            throw e;
        } catch (IOException | GeneralSecurityException e) {
            throw Failure.because(e, IdentityFault.KEY_DAMAGED, file);
        }
    }

    void write(Path file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            store.setKeyEntry(ENTRY, key, PASSWORD, new Certificate[] {certificate});
            store.store(content, PASSWORD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PKCS #12 is part of every Java", e);
        }
        OwnerOnly.write(file, content.toByteArray());
    }
}
