package potluck.node;

import java.nio.file.Path;
import java.time.Instant;

/// A version of a file that is kept here.
///
/// @param user who made it; empty where that is not known, as in union folders and in the trash
/// @param at when it was made; where that is not known, when the file was modified
/// @param size in bytes
/// @param place where it lies
public record VersionView(KeptVersion version, String user, Instant at, long size, Path place) {}
