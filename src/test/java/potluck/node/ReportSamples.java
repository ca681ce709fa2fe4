package potluck.node;

import java.time.Instant;
import java.util.List;
import potluck.diagnosis.Matrix;
import potluck.diagnosis.Matrix.Cell;
import potluck.diagnosis.Phrase;
import potluck.diagnosis.Ports;
import potluck.diagnosis.Said;
import potluck.node.ReportView.CheckView;

/// A diagnosis as tests show it.
public final class ReportSamples {
    private ReportSamples() {}

    /// Ana reaches everyone, and nobody reaches Ana.
    public static ReportView oneWay() {
        return new ReportView(
                Instant.parse("2026-11-21T12:00:00Z"),
                "FAILED",
                Said.of(Phrase.VERDICT_NOT_REACHED),
                List.of(
                        new CheckView("PORT", "PASSED", Said.of(Phrase.PORT_OPEN, 5555), List.of(), List.of()),
                        new CheckView(
                                "DIAL_BACK",
                                "FAILED",
                                Said.of(Phrase.TRACKER_CANNOT, "192.168.1.5:5555", "CONNECT_TIMED_OUT"),
                                List.of(Said.of(Phrase.OPEN_PORTS)),
                                List.of("sudo ufw allow 5555/tcp comment 'Potluck members'")),
                        new CheckView(
                                "MEMBER",
                                "WARNED",
                                Said.of(Phrase.ONLY_OUT, "Boris", "CONNECT_TIMED_OUT"),
                                List.of(Said.of(Phrase.OPEN_PORTS)),
                                List.of("sudo ufw allow 5555/tcp comment 'Potluck members'")),
                        new CheckView("CLOCK", "SKIPPED", Said.of(Phrase.CLOCK_UNKNOWN), List.of(), List.of())),
                new Matrix(
                        List.of("Ana", "Boris", "Вера"),
                        List.of(
                                new Cell("Ana", "Boris", "", 3),
                                new Cell("Ana", "Вера", "", 41),
                                new Cell("Boris", "Ana", "CONNECT_TIMED_OUT", 4000),
                                new Cell("Boris", "Вера", "", 2))),
                new Ports(5555, 5555, 5555, 4444));
    }
}
