package potluck.store;

import java.nio.file.Path;

/// A sync folder of this device.
///
/// @param name the same on every member
/// @param mode a word of the sync room's own
/// @param marker what the folder's marker file said when it was opened first; empty before
/// @param index the name of the folder's index here: another one when it was made anew
public record SyncFolderRow(String name, Path path, String mode, String marker, String index) {}
