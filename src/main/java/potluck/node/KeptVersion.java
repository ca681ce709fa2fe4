package potluck.node;

import java.time.Instant;

/// Which version of a file in a sync folder is meant.
///
/// @param path of the file, or of the conflict copy
/// @param trashed when it came to the trash, as listed; [#IN_PLACE] for what lies in the folder now
public record KeptVersion(String path, Instant trashed) {
    public static final Instant IN_PLACE = Instant.EPOCH;

    /// What lies in the folder under that path.
    public static KeptVersion inPlace(String path) {
        return new KeptVersion(path, IN_PLACE);
    }

    public boolean isInPlace() {
        return trashed.equals(IN_PLACE);
    }
}
