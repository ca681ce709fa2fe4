package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.diagnosis.Said;
import potluck.diagnosis.bundle.Aliases;
import potluck.diagnosis.bundle.BundleFile;
import potluck.diagnosis.bundle.Redaction;
import potluck.kit.LogRing;

/// What somebody who is to help needs to see of a device, as a file: a diagnosis, versions, settings, and the log since
/// the program started, without names, addresses, paths or secrets. One thread.
///
/// @param limits empty on a device that transfers nothing
record SupportBundle(Snapshot snapshot, ReportView report, Optional<LimitsView> limits, LogRing ring) {
    void write(Path file) throws IOException {
        Aliases aliases = aliases();
        Redaction redaction = new Redaction(aliases);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("report.txt", report(redaction));
        parts.put("versions.txt", versions());
        parts.put("settings.txt", settings(redaction));
        parts.put("log.txt", ring.events().stream().map(redaction::line).toList());
        BundleFile.write(file, parts);
    }

    /// Names that are known get telling stand-ins, the same in every part.
    private Aliases aliases() {
        Aliases aliases = new Aliases();
        StatusView status = snapshot.status();
        aliases.of("member", status.user());
        aliases.of("group", status.group());
        for (MemberView member : snapshot.members()) {
            aliases.of("member", member.user());
            aliases.of("device", member.device());
            aliases.of("address", host(member.address()));
        }
        aliases.of("address", host(status.tracker()));
        for (SyncView folder : snapshot.sync()) {
            aliases.of("folder", folder.name());
            aliases.of("path", folder.folder());
        }
        snapshot.offers().forEach(offer -> aliases.of("path", offer.path()));
        return aliases;
    }

    private static String host(String address) {
        return address.replaceFirst(":\\d+$", "");
    }

    private List<String> report(Redaction redaction) {
        List<String> lines = new ArrayList<>();
        lines.add(report.at() + " " + report.state() + " " + redaction.said(report.verdict()));
        for (ReportView.CheckView check : report.checks()) {
            lines.add(check.state() + " " + check.area() + " " + redaction.said(check.said()));
            for (Said remedy : check.remedy()) {
                lines.add("  " + redaction.said(remedy));
            }
        }
        report.matrix()
                .cells()
                .forEach(cell -> lines.add(redaction.words(cell.from()) + " → " + redaction.words(cell.to()) + " "
                        + (cell.reached() ? cell.millis() + " ms" : redaction.words(cell.obstacle()))));
        return lines;
    }

    private static List<String> versions() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                "program " + PeerStart.AGENT,
                "java " + System.getProperty("java.vm.version") + " " + System.getProperty("java.vendor"),
                "system " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                "processors " + runtime.availableProcessors(),
                "memory " + runtime.totalMemory() + " of " + runtime.maxMemory());
    }

    private List<String> settings(Redaction redaction) {
        StatusView status = snapshot.status();
        List<String> lines = new ArrayList<>();
        lines.add("role " + status.role());
        lines.add("tracker " + status.trackerState() + " " + redaction.words(status.tracker()));
        lines.add("members " + status.members());
        lines.add("ports " + report.ports());
        lines.add("offers " + snapshot.offers().size() + ", "
                + snapshot.offers().stream().mapToLong(OfferView::size).sum() + " bytes");
        lines.add("transfers " + snapshot.transfers().size());
        limits.ifPresent(now -> lines.add("limits " + now));
        for (SyncView folder : snapshot.sync()) {
            lines.add(String.join(
                    " ",
                    "sync",
                    redaction.words(folder.name()),
                    folder.mode(),
                    folder.state(),
                    redaction.words(folder.reason()),
                    folder.files() + " files",
                    folder.bytes() + " bytes",
                    folder.pending() + " pending",
                    folder.conflicts() + " conflicts"));
        }
        return lines;
    }
}
