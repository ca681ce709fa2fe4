package potluck.node;

/// Whether and for whom the plain-text door is open.
public enum TextDoor {
    CLOSED,
    /// For programs on this machine.
    LOOPBACK,
    /// For every address: unencrypted, by explicit wish only.
    OPEN
}
