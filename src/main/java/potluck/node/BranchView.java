package potluck.node;

/// A folder inside a sync folder, as this device and the linked members have it.
///
/// @param path relative to the sync folder, with `/`
/// @param files in it, at any depth
/// @param bytes their size
/// @param state `ON`: kept here; `OFF`: not; `PARTLY`
public record BranchView(String path, long files, long bytes, String state) {}
