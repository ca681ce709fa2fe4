package potluck.store;

import java.nio.file.Path;
import java.util.Optional;
import potluck.catalogue.ContentId;

/// A download that outlives the program: what was asked of whom, where it goes, and how far it got.
///
/// @param content empty until the holder said what the file contains
/// @param state a word of the transfer room's own
public record DownloadRow(long id, String user, String path, Optional<ContentId> content, Path target, String state) {}
