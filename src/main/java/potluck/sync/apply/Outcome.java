package potluck.sync.apply;

import java.util.Optional;
import potluck.kit.Failure;
import potluck.store.CutFile;

/// What came of an errand.
public sealed interface Outcome {
    /// The file was put into its place.
    ///
    /// @param file empty when the same content lay there already
    record Placed(Optional<CutFile> file) implements Outcome {}

    record Failed(Failure why) implements Outcome {}
}
