package potluck.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import potluck.chat.ChatWay;
import potluck.tracker.ClockReading;
import potluck.tracker.TrackerState;
import potluck.wire.TrackerMessage.DialBackOk;

/// What was measured over the network.
///
/// @param self this member's name
/// @param tracker how this device stands with it
/// @param linked who has a link with this device
/// @param samples how good the links are, by user
/// @param chat how the chat gets to the members
/// @param addresses where each member is listed, `host:port`
record Survey(
        String self,
        Tracker tracker,
        Set<String> linked,
        Matrix matrix,
        Map<String, Sample> samples,
        Map<String, ChatWay> chat,
        Map<String, String> addresses) {
    /// @param clock what its clock said, if it answered
    /// @param dialBack what it found when it dialled this device; empty when it did not
    record Tracker(String address, TrackerState state, Optional<ClockReading> clock, Optional<DialBackOk> dialBack) {}
}
