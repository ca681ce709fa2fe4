package potluck.store;

import java.io.IOException;

/// Moves away what has to give up its name to a file that is complete. Called right before that takes the name, so that
/// the name is free for no longer than it takes to rename twice.
public interface Room {
    /// For a name that is free.
    Room FREE = () -> Flush.NOTHING;

    /// What makes it survive a power failure; run once the name is taken.
    Flush make() throws IOException;
}
