package potluck.transfer;

import java.util.List;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.store.Room;

/// A file for a sync folder that takes little more to fetch than to ask for.
///
/// @param manifest of at most one piece
/// @param sources who holds it
/// @param room is made for it right before it takes its name
public record SmallFile(FileEntry entry, Manifest manifest, List<Source> sources, Room room) {
    /// A batch of 64 is 2 MiB at most, which comes in time on a slow line, too.
    private static final int LARGEST = 32 << 10;

    /// Whether a file of these pieces is one.
    public static boolean isSmall(Manifest manifest) {
        return manifest.count() <= 1 && manifest.size() <= LARGEST;
    }
}
