package potluck.node;

import java.time.Instant;
import java.util.List;
import potluck.diagnosis.Finding;
import potluck.diagnosis.Matrix;
import potluck.diagnosis.Outcome;
import potluck.diagnosis.Ports;
import potluck.diagnosis.Remedy;
import potluck.diagnosis.Report;
import potluck.diagnosis.Said;

/// A diagnosis.
///
/// @param state the worst of the checks: `PASSED`, `WARNED` or `FAILED`
/// @param verdict all of it in one sentence
/// @param checks in the order in which they are to be shown
/// @param matrix who can connect to whom
public record ReportView(Instant at, String state, Said verdict, List<CheckView> checks, Matrix matrix, Ports ports) {
    public ReportView {
        checks = List.copyOf(checks);
    }

    /// One check.
    ///
    /// @param area a name of [Finding.Area]
    /// @param state `PASSED`, `WARNED`, `FAILED` or `SKIPPED`
    /// @param remedy what to do about it: one, or none
    /// @param commands to copy, for this computer; may be none
    public record CheckView(String area, String state, Said said, List<Said> remedy, List<String> commands) {
        public CheckView {
            remedy = List.copyOf(remedy);
            commands = List.copyOf(commands);
        }
    }

    static ReportView of(Report report) {
        List<CheckView> checks =
                report.findings().stream().map(ReportView::view).toList();
        return new ReportView(
                report.at(), worst(report.findings()), report.verdict(), checks, report.matrix(), report.ports());
    }

    private static String worst(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::isFailed)) {
            return "FAILED";
        }
        return findings.stream().anyMatch(Finding::isWarned) ? "WARNED" : "PASSED";
    }

    private static CheckView view(Finding finding) {
        String area = finding.area().name();
        return switch (finding.outcome()) {
            case Outcome.Passed(Said said) -> new CheckView(area, "PASSED", said, List.of(), List.of());
            case Outcome.Skipped(Said said) -> new CheckView(area, "SKIPPED", said, List.of(), List.of());
            case Outcome.Warned(Said said, Remedy remedy) ->
                new CheckView(area, "WARNED", said, List.of(remedy.said()), remedy.commands());
            case Outcome.Failed(Said said, Remedy remedy) ->
                new CheckView(area, "FAILED", said, List.of(remedy.said()), remedy.commands());
        };
    }
}
