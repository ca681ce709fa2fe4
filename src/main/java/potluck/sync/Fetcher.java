package potluck.sync;

/// Brings contents into the folder.
interface Fetcher {
    /// Begins to fetch the errand's target. Right before it takes its name the errand makes room. What comes of it is
    /// an [Event.Returned].
    void begin(Errand errand);
}
