package potluck.diagnosis;

import java.util.List;
import potluck.diagnosis.Finding.Area;

/// All of it in one sentence: what matters most comes first. Pure.
final class Verdict {
    private Verdict() {}

    static Said of(List<Finding> findings) {
        if (failed(findings, Area.TRACKER)) {
            return Said.of(Phrase.VERDICT_TRACKER_AWAY);
        }
        List<Finding> apart = findings.stream()
                .filter(finding -> finding.area() == Area.MEMBER && finding.isFailed())
                .toList();
        if (!apart.isEmpty()) {
            String names = String.join(", ", apart.stream().map(Verdict::member).toList());
            return Said.of(Phrase.VERDICT_NEITHER, names);
        }
        if (failed(findings, Area.DIAL_BACK)) {
            return Said.of(Phrase.VERDICT_NOT_REACHED);
        }
        return counted(findings);
    }

    private static Said counted(List<Finding> findings) {
        long failures = findings.stream().filter(Finding::isFailed).count();
        long warnings = findings.stream().filter(Finding::isWarned).count();
        long reached = findings.stream()
                .map(finding -> finding.outcome().said().phrase())
                .filter(phrase -> phrase == Phrase.BOTH_WAYS || phrase == Phrase.BOTH_WAYS_SAMPLED)
                .count();
        if (failures > 0) {
            return Said.of(Phrase.VERDICT_FAILURES, failures);
        }
        if (warnings > 0) {
            return Said.of(Phrase.VERDICT_WARNINGS, warnings);
        }
        return reached == 0 ? Said.of(Phrase.VERDICT_ALONE) : Said.of(Phrase.VERDICT_GOOD, reached);
    }

    private static boolean failed(List<Finding> findings, Area area) {
        return findings.stream().anyMatch(finding -> finding.area() == area && finding.isFailed());
    }

    /// Whom a finding about a member is about: its sentence names it first.
    private static String member(Finding finding) {
        return finding.outcome().said().arguments().getFirst();
    }
}
