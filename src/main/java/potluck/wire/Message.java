package potluck.wire;

/// Everything that travels in a frame. A closed vocabulary: a new message makes every unhandled place a compile error.
public sealed interface Message permits Control, Binary {}
