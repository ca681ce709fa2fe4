package potluck.node;

/// Where the bytes of two versions differ first.
///
/// @param state `DIFFERENT`, `SAME`, `FURTHER` (it is to be looked for from there on)
/// @param at the first byte that differs, counted from 0; all before it are the same
public record DifferenceView(String state, long at) {}
