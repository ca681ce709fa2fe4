package potluck.cli.lab;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;
import potluck.lab.mirror.Mirrors;

/// What mirror servers do with a line.
final class MirrorOptions {
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
    private String signature = Mirrors.SIGNATURE;

    /// @param program the words that start this program; an own process of it serves each client in the mode `process`
    Mirrors mirrors(List<String> program) {
        return Mirrors.of(program, delay, signature);
    }

    Duration delay() {
        return delay;
    }

    String signature() {
        return signature;
    }
}
