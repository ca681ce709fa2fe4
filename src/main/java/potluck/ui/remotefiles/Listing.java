package potluck.ui.remotefiles;

import potluck.ui.fx.Inquiry.State;

/// How the list of remote files stands.
enum Listing {
    LOADING,
    FAILED,
    /// Nobody offers anything.
    EMPTY,
    /// Others have files, but none that was asked for.
    NO_MATCH,
    FILLED;

    /// How the question for the list stands.
    State state() {
        return switch (this) {
            case LOADING -> State.LOADING;
            case FAILED -> State.FAILED;
            case EMPTY, NO_MATCH, FILLED -> State.ANSWERED;
        };
    }
}
