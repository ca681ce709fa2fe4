package potluck.cli.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import potluck.lab.mirror.Mirrors;

/// What mirror servers do with a line.
final class MirrorOptions {
    /// What Java is told when it serves one client only; an installed program has a launcher that takes no such words.
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @Option(
            names = "--delay",
            converter = Seconds.class,
            paramLabel = "S",
            description = "Seconds of simulated work on each line (default: 1).")
    private Duration delay = Duration.ofSeconds(1);

    @Option(
            names = "--signature",
            paramLabel = "TEXT",
            description = "What follows each answer (default: ${DEFAULT-VALUE}).")
    private String signature = "Mirrored by Potluck.";

    /// @param program the words that start this program; an own process of it serves each client in the mode `process`
    Mirrors mirrors(List<String> program) {
        List<String> worker = new ArrayList<>(program);
        if (program.size() > 1) {
            worker.addAll(1, QUICK);
        }
        worker.addAll(List.of("lab", "mirror", "worker"));
        worker.addAll(List.of("--delay=" + Seconds.word(delay), "--signature=" + signature));
        return new Mirrors(delay, signature, worker);
    }

    Duration delay() {
        return delay;
    }

    String signature() {
        return signature;
    }
}
