package potluck.identity;

import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// One group: the SHA-256 of its authority's certificate (DER), as 64 lower-case hexadecimal digits. It is also the
/// fingerprint in an invite.
public record GroupId(String hex) {
    public GroupId {
        if (hex.length() != 64
                || !hex.equals(HexFormat.of().formatHex(HexFormat.of().parseHex(hex)))) {
            throw new IllegalArgumentException("group id");
        }
    }

    static GroupId of(X509Certificate authority) {
        return new GroupId(HexFormat.of().formatHex(Certificates.sha256(Certificates.der(authority))));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// The first seven digits: enough for a person to tell groups apart.
    public String brief() {
        return hex.substring(0, 7);
    }

    @Override
    public String toString() {
        return brief();
    }
}
