package potluck.lab.mirror;

import java.time.Duration;
import java.util.List;
import potluck.lab.Journal;
import potluck.lab.Service;

/// What all three mirror servers have in common.
///
/// @param delay the simulated work on each line
/// @param signature who wrote the server
/// @param worker the words that start the process of one client; its name is added
public record Mirrors(Duration delay, String signature, List<String> worker) {
    public Mirrors {
        worker = List.copyOf(worker);
    }

    /// The service that goes with `mode`.
    public Service service(Mode mode, Journal journal) {
        return switch (mode) {
            case ONE, THREAD -> new MirrorService(delay, signature, journal);
            case PROCESS -> new ProcessService(worker, journal);
        };
    }
}
