package potluck.catalogue;

/// A run of a file's bytes with content-defined ends: its SHA-256 and its length in bytes.
public record Piece(Hash hash, int length) {
    /// The longest piece, 4 MiB.
    public static final int LONGEST = 4 * 1024 * 1024;

    public Piece {
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("a piece of " + length + " bytes");
        }
    }
}
