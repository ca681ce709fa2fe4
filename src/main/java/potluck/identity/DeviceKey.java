package potluck.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;

/// This installation's key pair (P-256), made once and kept in `<data>/identity.p12`, readable by its owner alone.
/// Any thread.
public final class DeviceKey {
    private static final String FILE = "identity.p12";

    private final KeyPair keys;
    private final DeviceId id;

    private DeviceKey(PublicKey visible, PrivateKey secret) {
        this.keys = new KeyPair(visible, secret);
        this.id = Certificates.device(visible);
    }

    /// The key in the folder `data`; a new one where there is none.
    ///
    /// @throws potluck.kit.Failure `KEY_DAMAGED`, and the file is left as it is; `FOLDER_SHARED`
    public static DeviceKey open(Path data) throws IOException {
        OwnerOnly.folder(data);
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            KeyPair fresh = CertificateMaker.keys();
            new KeyFile(fresh.getPrivate(), CertificateMaker.wrapping(fresh, Instant.now())).write(file);
        }
        KeyFile kept = KeyFile.read(file);
        return new DeviceKey(kept.certificate().getPublicKey(), kept.key());
    }

    public DeviceId id() {
        return id;
    }

    /// A certificate request (PKCS #10, DER) for this key.
    public byte[] request(UserName user) throws IOException {
        return CertificateMaker.request(keys, user);
    }

    PrivateKey secret() {
        return keys.getPrivate();
    }
}
