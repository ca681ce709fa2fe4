package potluck.sync.apply;

/// Brings contents into the folder.
public interface Fetcher {
    /// Begins to fetch the errand's target. Right before it takes its name the errand makes room. What comes of it is
    /// an [Outcome].
    void begin(Errand errand);
}
