package potluck.sync.folder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// A file of a sync folder, here or elsewhere.
///
/// @param why what it waits for, or why it failed
/// @param holders the linked members that are known to have this content under this name
public record FolderFile(WireName name, Place place, Facts facts, Optional<Failure> why, List<String> holders) {
    /// Where the file is.
    public enum Place {
        HERE,
        /// Here, and another version of it, too.
        CONFLICT,
        /// It, or a newer version, or its deletion is still to come.
        WAITING,
        /// As waiting, and the last attempt failed.
        FAILED,
        /// Linked members have it, and it is not wanted here.
        ELSEWHERE,
        /// It lies here and is left alone.
        IGNORED
    }

    /// What is known of the version that is here or to come.
    ///
    /// @param user who made it; empty where nobody is asked
    /// @param content empty when it was not read
    public record Facts(long size, Instant modified, String user, Optional<ContentId> content) {
        static Facts of(FileEntry file, String user) {
            return new Facts(file.size(), file.modified(), user, Optional.of(file.content()));
        }
    }

    public static FolderFile of(FileEntry file, String user, Place place) {
        return new FolderFile(file.name(), place, Facts.of(file, user), Optional.empty(), List.of());
    }

    /// One that other members have.
    public static FolderFile elsewhere(FileVersion version, FileEntry file) {
        return of(file, version.edit().user(), Place.ELSEWHERE);
    }

    /// The same with the members that have it.
    public FolderFile heldBy(List<String> users) {
        return new FolderFile(name, place, facts, why, users);
    }

    /// The same while it is not settled.
    FolderFile delayed(Delay delay) {
        Place waiting = delay.failed() ? Place.FAILED : Place.WAITING;
        return new FolderFile(name, waiting, facts, Optional.of(delay.why()), holders);
    }
}
