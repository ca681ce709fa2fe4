package potluck.lab.mirror;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import potluck.lab.Journal;
import potluck.lab.Service;

/// What all three mirror servers have in common.
///
/// @param delay the simulated work on each line
/// @param signature who wrote the server
/// @param worker the words that start the process of one client; its name is added
public record Mirrors(Duration delay, String signature, List<String> worker) {
    public static final String SIGNATURE = "Mirrored by Potluck.";

    /// What Java is told when it serves one client only; an installed program has a launcher that takes no such words.
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    public Mirrors {
        worker = List.copyOf(worker);
    }

    /// @param program the words that start this program again; none, when nothing is to run in a process of its own
    public static Mirrors of(List<String> program, Duration delay, String signature) {
        List<String> worker = new ArrayList<>(program);
        if (program.size() > 1) {
            worker.addAll(1, QUICK);
        }
        worker.addAll(List.of("lab", "mirror", "worker"));
        String seconds = BigDecimal.valueOf(delay.toMillis(), 3).toPlainString();
        worker.addAll(List.of("--delay=" + seconds, "--signature=" + signature));
        return new Mirrors(delay, signature, worker);
    }

    /// The service that goes with `mode`.
    public Service service(Mode mode, Journal journal) {
        return switch (mode) {
            case ONE, THREAD -> new MirrorService(delay, signature, journal);
            case PROCESS -> new ProcessService(worker, journal);
        };
    }
}
