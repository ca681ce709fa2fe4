package potluck.sync.plan;

import potluck.catalogue.FileVersion;
import potluck.catalogue.VersionVector;
import potluck.sync.index.VersionWriter;

/// Makes good what is told of by somebody after an index was lost, here or there. Does no I/O; belongs to the folder's
/// own thread.
final class LostIndex {
    private LostIndex() {}

    /// `theirs` may rest on edits of this device that it knows nothing of: its index was lost. What lies here counts as
    /// edited after those, so that it is not taken for older, even if the clock was set back meanwhile.
    static void recall(VersionWriter writer, FileVersion theirs) {
        String self = writer.self().device();
        long edit = theirs.vector().edit(self);
        writer.versions()
                .row(theirs.name())
                .filter(row -> !row.version().isDeleted() && !row.version().sameContent(theirs))
                .filter(row -> row.version().vector().edit(self) < edit)
                .ifPresent(row -> {
                    FileVersion mine = row.version();
                    VersionVector before = mine.vector().edited(self, edit);
                    writer.put(
                            FileVersion.edited(
                                    mine.name(),
                                    mine.file(),
                                    before,
                                    writer.self(),
                                    mine.edit().at()),
                            row.stamp());
                });
    }

    /// `theirs` may come from somebody who has forgotten the deletion here: it is told again.
    static void remind(VersionWriter writer, FileVersion theirs) {
        writer.versions()
                .row(theirs.name())
                .filter(row -> row.version().isDeleted() && !theirs.isDeleted())
                .ifPresent(writer::tellAgain);
    }
}
