package potluck.node;

/// A file on offer.
///
/// @param path the holder's absolute path
/// @param contentId SHA-256 of the manifest in hexadecimal; empty while the holder is still hashing
/// @param state `OWN`, `HERE` (the same content is on offer from this device), `READY`, or `HASHING`
public record FileView(String user, String path, long size, String contentId, String state) {}
