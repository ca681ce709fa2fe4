package potluck.ui.fx;

/// How a row of an outline stands: others may lie in it, and be seen or not.
public enum Fold {
    /// Nothing lies in it.
    LEAF,
    OPEN,
    CLOSED
}
