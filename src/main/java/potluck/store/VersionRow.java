package potluck.store;

import java.util.Optional;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;

/// What a sync folder knows under one name.
///
/// @param stamp of the file on this disk that is this version; empty when there is none, be it deleted or still to come
/// @param sequence the number of its last change, unique in the folder and growing
public record VersionRow(FileVersion version, Optional<FileStamp> stamp, long sequence) {
    /// Whether it is a file that may be run.
    public boolean isExecutable() {
        return version.file().filter(FileEntry::executable).isPresent();
    }
}
