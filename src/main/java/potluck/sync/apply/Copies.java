package potluck.sync.apply;

import java.util.Optional;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Step;
import potluck.catalogue.VersionRule;
import potluck.catalogue.WireName;
import potluck.kit.Log;
import potluck.store.FileStamp;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;

/// Where the loser of a conflict is kept. Does no I/O; belongs to the folder's own thread.
final class Copies {
    /// What becomes of a loser.
    sealed interface Place {
        /// It is to be kept as `copy`.
        record Free(FileVersion copy) implements Place {}

        /// Its content is kept already, or was given up by somebody who had seen the conflict.
        record Settled() implements Place {}

        /// No name is free for it.
        record Nowhere() implements Place {}
    }

    private final VersionWriter writer;
    private final Versions versions;
    private final Log log;

    Copies(VersionWriter writer, Log log) {
        this.writer = writer;
        this.versions = writer.versions();
        this.log = log;
    }

    /// A file here, whose stamp is `stamp`, was renamed to become a conflict copy.
    void keep(FileVersion loser, FileVersion copy, FileStamp stamp) {
        writer.put(copy, Optional.of(stamp));
        writer.moved(loser.name(), copy.name(), stamp);
        tell(loser.name(), copy.name());
    }

    void tell(WireName name, WireName copy) {
        log.info("", "conflict over “{}”: one version is kept as “{}”", name, copy);
    }

    Place of(FileVersion loser) {
        return ConflictCopy.names(loser).stream()
                .map(name -> at(name, loser))
                .filter(place -> !(place instanceof Place.Nowhere))
                .findFirst()
                .orElseGet(Place.Nowhere::new);
    }

    private Place at(WireName name, FileVersion loser) {
        Optional<FileVersion> there = versions.version(name);
        boolean taken = there.filter(version -> !version.isDeleted() && !version.sameContent(loser))
                .isPresent();
        if (taken || !versions.below(name).isEmpty()) {
            return new Place.Nowhere();
        }
        return VersionRule.decide(there, loser.named(name)) instanceof Step.Take(FileVersion copy)
                ? new Place.Free(copy)
                : new Place.Settled();
    }
}
