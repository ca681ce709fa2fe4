package potluck.diagnosis;

/// What one device found where another is listed.
///
/// @param obstacle the code of what stood in the way; empty when the right device answered
/// @param millis how long connecting took
/// @param at when, by a clock in nanoseconds that only grows
record Sight(String user, String device, String obstacle, long millis, long at) {
    boolean reached() {
        return obstacle.isEmpty();
    }
}
