package potluck.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.Manifest;

/// What is known beforehand of a file to fetch.
public interface Origin {
    /// The file's manifest, when it is known already.
    default Optional<Manifest> manifest() {
        return Optional.empty();
    }

    /// What the file contains, when at least that is known; any holder of it can then be asked for the manifest.
    default Optional<ContentId> content() {
        return manifest().map(Manifest::id);
    }

    /// A holder has told the manifest.
    default void found(Manifest manifest) throws IOException {
        // Most origins need not remember.
    }

    /// Whether other members may hear that the file is fetched, and help.
    default boolean isShared() {
        return true;
    }

    /// Who holds the file now, best first; asked again whenever the known ones have failed. `known` is the manifest as
    /// soon as it is known, so that further holders of the same content can be found.
    List<Source> sources(Optional<Manifest> known) throws IOException;
}
