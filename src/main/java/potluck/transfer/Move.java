package potluck.transfer;

/// Where to move a waiting download among those of the same priority.
public enum Move {
    FIRST,
    UP,
    DOWN,
    LAST
}
