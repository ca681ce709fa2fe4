package potluck.cli.verb;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.diagnosis.Matrix.Cell;
import potluck.diagnosis.Said;
import potluck.node.Node;
import potluck.node.ReportView;
import potluck.node.ReportView.CheckView;
import potluck.text.Words;

/// `doctor`: what keeps this device from its group, and what to do about it.
@Command(
        name = "doctor",
        description = {
            "Measures who reaches whom, from both ends, and whatever else can go wrong: ports, clocks, folders, limits.",
            "Prints what to do about it. The exit code is 1 when something does not work."
        })
final class DoctorCommand implements NodeCommand {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Words words = Words.of(Locale.ENGLISH);

    /// What scripts read.
    private record Document(Instant at, String state, String verdict, List<Row> checks, List<Cell> reach) {}

    private record Row(
            String area,
            String state,
            String phrase,
            List<String> arguments,
            String sentence,
            String remedy,
            List<String> commands) {}

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        ReportView report = node.diagnosis().diagnose();
        String verdict = report.verdict().in(words);
        List<Row> rows = report.checks().stream().map(this::row).toList();
        if (json) {
            screen.document(new Document(
                    report.at(), report.state(), verdict, rows, report.matrix().cells()));
        } else {
            screen.line(verdict);
            rows.forEach(row -> show(row, screen));
            report.matrix().cells().forEach(cell -> screen.line("  " + line(cell)));
        }
        return !report.state().equals("FAILED");
    }

    private Row row(CheckView check) {
        Said said = check.said();
        String remedy =
                check.remedy().stream().map(one -> one.in(words)).findFirst().orElse("");
        return new Row(
                check.area(),
                check.state(),
                said.phrase().name(),
                said.arguments(),
                said.in(words),
                remedy,
                check.commands());
    }

    private static void show(Row row, Screen screen) {
        screen.line(mark(row.state()) + " " + row.sentence());
        if (!row.remedy().isEmpty()) {
            screen.line("    " + row.remedy());
        }
        row.commands().forEach(command -> screen.line("    $ " + command));
    }

    private static String mark(String state) {
        return switch (state) {
            case "PASSED" -> "✓";
            case "WARNED" -> "!";
            case "FAILED" -> "✗";
            default -> "–";
        };
    }

    private static String line(Cell cell) {
        String way = !cell.reached() ? cell.obstacle() : cell.millis() > 0 ? cell.millis() + " ms" : "reached";
        return cell.from() + " → " + cell.to() + "  " + way;
    }
}
