package potluck.ui.remotefiles;

/// How the list of remote files stands.
enum Listing {
    LOADING,
    FAILED,
    /// Nobody offers anything.
    EMPTY,
    /// Others have files, but none that was asked for.
    NO_MATCH,
    FILLED
}
