package potluck.diagnosis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import potluck.diagnosis.Finding.Area;
import potluck.diagnosis.Matrix.Cell;
import potluck.wire.TrackerMessage.Member;

/// What can be said of a device that is a tracker and nothing else. Pure, but for a look at this machine.
public final class HostDiagnosis {
    private HostDiagnosis() {}

    /// @param user the tracker's own name, `port` where it listens, `members` whom it knows
    public static Report of(String user, int port, List<Member> members, Path data, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.add(NetworkCheck.here());
        findings.add(Finding.passed(Area.PORT, Phrase.TRACKER_LISTENS, port));
        members.forEach(member -> findings.add(reached(member)));
        findings.addAll(FolderCheck.of(data, List.of()));
        findings.add(HandleCheck.here());
        return new Report(
                now, verdict(findings, members.size()), findings, matrix(user, members), new Ports(port, 0, 0, port));
    }

    private static Finding reached(Member member) {
        String address = member.host() + ":" + member.port();
        return member.reachable()
                ? Finding.passed(Area.MEMBER, Phrase.TRACKER_REACHES, member.user(), address)
                : Finding.warned(
                        Area.MEMBER,
                        Said.of(Phrase.TRACKER_REACHES_NOT, member.user(), address),
                        new Remedy(Said.of(Phrase.OPEN_THEIRS, member.user(), member.port()), List.of()));
    }

    private static Said verdict(List<Finding> findings, int members) {
        long wrong = findings.stream()
                .filter(finding -> finding.isFailed() || finding.isWarned())
                .count();
        return wrong == 0 ? Said.of(Phrase.VERDICT_HOST, members) : Said.of(Phrase.VERDICT_WARNINGS, wrong);
    }

    private static Matrix matrix(String user, List<Member> members) {
        List<String> names = new ArrayList<>(List.of(user));
        names.addAll(members.stream().map(Member::user).toList());
        return new Matrix(
                names,
                members.stream()
                        .map(member -> new Cell(user, member.user(), member.reachable() ? "" : "NOT_REACHED", 0))
                        .toList());
    }
}
