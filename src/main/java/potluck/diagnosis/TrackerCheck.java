package potluck.diagnosis;

import java.util.List;
import potluck.diagnosis.Finding.Area;
import potluck.kit.Failure;
import potluck.lab.firewall.Machine;
import potluck.tracker.ClockReading;
import potluck.tracker.TrackerState;
import potluck.wire.TrackerMessage.DialBackOk;

/// Is the tracker reached, and does it reach this device? Pure.
final class TrackerCheck {
    private TrackerCheck() {}

    static List<Finding> of(Survey.Tracker tracker, Ports ports, Machine machine) {
        return List.of(reached(tracker), dialBack(tracker, ports, machine));
    }

    private static Finding reached(Survey.Tracker tracker) {
        if (tracker.clock().isPresent()) {
            ClockReading clock = tracker.clock().get();
            return Finding.passed(
                    Area.TRACKER,
                    Phrase.TRACKER_ANSWERS,
                    tracker.address(),
                    Math.max(1, clock.roundTrip().toMillis()));
        }
        return Finding.failed(
                Area.TRACKER,
                Said.of(Phrase.TRACKER_AWAY, tracker.address(), reason(tracker.state())),
                new Remedy(Said.of(Phrase.CHECK_TRACKER, tracker.address()), List.of()));
    }

    private static String reason(TrackerState state) {
        return switch (state) {
            case TrackerState.Waiting waiting -> reason(waiting.reason());
            case TrackerState.Removed removed -> reason(removed.reason());
            case TrackerState.Connecting _, TrackerState.Connected _, TrackerState.Left _ -> "–";
        };
    }

    private static String reason(Failure failure) {
        return Failure.coded(failure);
    }

    private static Finding dialBack(Survey.Tracker tracker, Ports ports, Machine machine) {
        if (tracker.dialBack().isEmpty()) {
            return Finding.skipped(Area.DIAL_BACK, Phrase.TRACKER_NOT_ASKED, tracker.address());
        }
        DialBackOk back = tracker.dialBack().get();
        String here = back.host() + ":" + back.port();
        if (back.code().isEmpty()) {
            return Finding.passed(Area.DIAL_BACK, Phrase.TRACKER_REACHES_US, here);
        }
        return Finding.failed(
                Area.DIAL_BACK, Said.of(Phrase.TRACKER_CANNOT, here, back.code()), PortCheck.opening(ports, machine));
    }
}
