package potluck.store;

/// Where a download stands in the queue.
///
/// @param priority a word of the transfer room's own
/// @param order smaller goes first
public record QueuePlace(String priority, long order, boolean paused) {}
