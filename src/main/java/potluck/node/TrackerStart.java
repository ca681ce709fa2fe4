package potluck.node;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import potluck.diagnosis.HostDiagnosis;
import potluck.diagnosis.Report;
import potluck.kit.Lifecycle;
import potluck.kit.LogRing;
import potluck.tracker.Registry;

/// Builds a device that runs a tracker and takes part in nothing else, and starts it. One use; the caller's thread.
///
/// @param opened everything this device is made of; closed with the node
public record TrackerStart(
        String group, String user, GroupHost host, Registry registry, Path data, LogRing ring, Lifecycle opened) {
    /// The running device.
    public Node open() {
        Snapshots snapshots = opened.own(new Snapshots(new TrackerPicture(group, user, host, registry)));
        RunningNode.Parts parts = new RunningNode.Parts(
                host,
                new HostBrowsing(host.tracker(), registry),
                Absent.part(Sharing.class),
                Absent.part(Transferring.class),
                Absent.part(Parcelling.class),
                Absent.part(Syncing.class),
                opened.own(new SilentRoom(user)),
                new DiagnosisDesk(this::measure, snapshots::now, Optional::empty, ring));
        host.tracker().events().subscribe(_ -> snapshots.touch());
        snapshots.start();
        return new RunningNode(parts, snapshots, ring, opened);
    }

    private Report measure() {
        return HostDiagnosis.of(user, host.port(), host.tracker().members().members(), data, Instant.now());
    }
}
