package potluck.transfer;

/// Who goes first among downloads that wait for their turn.
public enum Priority {
    HIGH,
    NORMAL,
    LOW
}
