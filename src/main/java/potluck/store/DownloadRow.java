package potluck.store;

import java.nio.file.Path;
import java.util.Optional;
import potluck.catalogue.ContentId;

/// A download that outlives the program: what was asked of whom, and where it goes.
///
/// @param content empty until the holder said what the file contains
/// @param place where it stands in the queue
public record DownloadRow(
        long id, String user, String path, Optional<ContentId> content, Path target, QueuePlace place) {
    public DownloadRow numbered(long other) {
        return new DownloadRow(other, user, path, content, target, place);
    }

    public DownloadRow with(ContentId known) {
        return new DownloadRow(id, user, path, Optional.of(known), target, place);
    }

    public DownloadRow at(QueuePlace other) {
        return new DownloadRow(id, user, path, content, target, other);
    }
}
