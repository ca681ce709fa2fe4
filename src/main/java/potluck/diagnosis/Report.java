package potluck.diagnosis;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What a diagnosis has found.
///
/// @param at when it was made
/// @param verdict all of it in one sentence
/// @param findings the checklist, by area
public record Report(Instant at, Said verdict, List<Finding> findings, Matrix matrix, Ports ports) {
    public Report {
        findings = findings.stream().sorted(Comparator.comparing(Finding::area)).toList();
    }
}
