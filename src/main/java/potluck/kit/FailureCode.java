package potluck.kit;

/// A stable name for one way things go wrong. Each room lists its own in an enum.
public interface FailureCode {
    /// The code: upper case, never changed once released; travels on the wire and into scripts.
    String name();

    /// The English sentence for a person, with `{0}`, `{1}` … for the arguments; it says what to do next.
    String sentence();
}
