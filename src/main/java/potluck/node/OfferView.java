package potluck.node;

/// A file this device offers.
///
/// @param state `HASHING` with `done` of `size` bytes cut so far, `READY`, or `FAILED` with a sentence in `reason`
public record OfferView(String path, long size, String state, long done, String reason) {}
