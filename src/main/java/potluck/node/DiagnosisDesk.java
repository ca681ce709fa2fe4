package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import potluck.diagnosis.Report;
import potluck.kit.LogRing;

/// The diagnosis of a running device in plain values. Any thread; each call measures anew.
///
/// @param limits empty on a device that transfers nothing
record DiagnosisDesk(
        Supplier<Report> measure, Supplier<Snapshot> snapshot, Supplier<Optional<LimitsView>> limits, LogRing ring)
        implements Diagnosing {
    @Override
    public ReportView diagnose() {
        return ReportView.of(measure.get());
    }

    @Override
    public void bundle(Path file) throws IOException {
        new SupportBundle(snapshot.get(), diagnose(), limits.get(), ring).write(file);
    }
}
