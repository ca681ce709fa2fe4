package potluck.identity;

import java.util.HexFormat;

/// One installation: the SHA-256 of its public key (SubjectPublicKeyInfo), as 64 lower-case hexadecimal digits.
public record DeviceId(String hex) implements Comparable<DeviceId> {
    public DeviceId {
        if (hex.length() != 64
                || !hex.equals(HexFormat.of().formatHex(HexFormat.of().parseHex(hex)))) {
            throw new IllegalArgumentException("device id");
        }
    }

    /// The first seven digits: enough for a person to tell devices apart.
    public String brief() {
        return hex.substring(0, 7);
    }

    @Override
    public int compareTo(DeviceId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return brief();
    }
}
