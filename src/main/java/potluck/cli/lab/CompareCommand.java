package potluck.cli.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.verb.Count;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.Journal;
import potluck.lab.mirror.Lap;
import potluck.lab.mirror.Race;

/// `lab compare`.
@Command(
        name = "compare",
        description = "Lets clients ask each of the three mirror servers at once, and compares how long they wait.",
        footer = {"", "Example:  potluck lab compare --clients 5 --delay 1"})
final class CompareCommand implements ProgramCommand {
    private static final String LINE = "%-8s %14s %16s %13s %12s %11s";

    private final List<String> program;
    private final Screen screen;

    @Mixin
    private MirrorOptions work = new MirrorOptions();

    @Option(
            names = "--clients",
            converter = Count.class,
            paramLabel = "N",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int clients = 5;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--log", paramLabel = "FILE", description = "Append what the servers tell to FILE.")
    private @Nullable Path log;

    CompareCommand(List<String> program, Screen screen) {
        this.program = program;
        this.screen = screen;
    }

    /// A lap as scripts read it.
    private record Row(
            String mode,
            int clients,
            long firstMillis,
            long waitingAtFirst,
            long medianMillis,
            long worstMillis,
            double answersPerSecond,
            List<Lap.Wait> waits) {
        static Row of(Lap lap) {
            return new Row(
                    lap.mode().name().toLowerCase(Locale.ROOT),
                    lap.waits().size(),
                    lap.firstMillis(),
                    lap.waitingAtFirst(),
                    lap.medianMillis(),
                    lap.worstMillis(),
                    lap.throughput(),
                    lap.waits());
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    LINE,
                    mode,
                    seconds(firstMillis),
                    waitingAtFirst,
                    seconds(medianMillis),
                    seconds(worstMillis),
                    String.format(Locale.ROOT, "%.2f", answersPerSecond));
        }

        private static String seconds(long millis) {
            return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
        }
    }

    @Override
    public boolean run() throws IOException {
        try (Journal journal = new Journal(InstantSource.system())) {
            if (log != null) {
                journal.to(log, screen::note);
            }
            List<Row> rows = new Race(work.mirrors(program), clients)
                    .run(journal).stream().map(Row::of).toList();
            if (!json) {
                screen.line(clients + " clients at once, " + Seconds.word(work.delay()) + " s of work on each answer");
                screen.line(String.format(
                        Locale.ROOT,
                        LINE,
                        "mode",
                        "first answer",
                        "others waiting",
                        "median wait",
                        "worst wait",
                        "answers/s"));
            }
            screen.list(rows, json, Row::line);
        }
        return true;
    }
}
