package potluck.catalogue;

/// What a file contains, whatever it is called: the SHA-256 of its encoded manifest.
public record ContentId(Hash hash) implements Comparable<ContentId> {
    /// From 64 hexadecimal digits; anything else is an `IllegalArgumentException`.
    public static ContentId ofHex(String hex) {
        return new ContentId(Hash.ofHex(hex));
    }

    public String hex() {
        return hash.hex();
    }

    @Override
    public int compareTo(ContentId other) {
        return hash.compareTo(other.hash);
    }

    @Override
    public String toString() {
        return hex();
    }
}
