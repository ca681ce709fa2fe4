package potluck.sync;

import potluck.kit.Failure;
import potluck.store.CutFile;

/// What came of an errand.
sealed interface Outcome {
    /// The file is in its place.
    record Placed(CutFile file) implements Outcome {}

    record Failed(Failure why) implements Outcome {}
}
