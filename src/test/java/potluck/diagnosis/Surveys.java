package potluck.diagnosis;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import potluck.diagnosis.Matrix.Cell;
import potluck.lab.firewall.Machine;
import potluck.tracker.ClockReading;
import potluck.tracker.TrackerState;
import potluck.wire.TrackerMessage.DialBackOk;

/// Measurements, made up: this device is Ana's.
final class Surveys {
    static final Machine UBUNTU = new Machine("Linux", "ufw"::equals, "/opt/potluck");
    static final Ports PORTS = new Ports(5555, 5555, 5555, 0);
    static final Survey.Tracker TRACKER = new Survey.Tracker(
            "10.0.0.1:4444",
            new TrackerState.Connected(new InetSocketAddress("10.0.0.1", 4444), "10.0.0.2"),
            Optional.of(new ClockReading(Duration.ofMillis(7), Duration.ofMillis(-30))),
            Optional.of(new DialBackOk("10.0.0.2", 5555, "")));

    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Sample> samples = new HashMap<>();
    private Survey.Tracker tracker = TRACKER;
    private Set<String> linked = Set.of();

    Surveys seen(String from, String to, String obstacle) {
        cells.add(new Cell(from, to, obstacle, 5));
        return this;
    }

    Surveys sampled(String user, Duration skew) {
        samples.put(user, new Sample(Duration.ofMillis(3), skew, 1_000_000, 2_000_000));
        return this;
    }

    Surveys linked(String user) {
        linked = Set.of(user);
        return this;
    }

    Surveys tracker(Survey.Tracker other) {
        tracker = other;
        return this;
    }

    Survey of(String... members) {
        return new Survey(
                "Ana",
                tracker,
                linked,
                new Matrix(List.of(members), cells),
                samples,
                Map.of(),
                Map.of("Boris", "10.0.0.3:5561"));
    }
}
