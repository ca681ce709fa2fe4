package potluck.ui.fx;

/// A row that others may lie in: those stand below it, one step deeper, while it is open.
public interface Nested {
    /// How many rows it lies in.
    int depth();

    Fold fold();
}
