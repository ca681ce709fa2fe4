package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import potluck.identity.DeviceId;
import potluck.tracker.Attendance;
import potluck.tracker.MappingFile;
import potluck.tracker.TrackerServer;
import potluck.wire.TrackerMessage.Member;

/// The tracker of this device in plain values. Any thread.
record TrackingDesk(TrackerServer tracker) implements Tracking {
    @Override
    public List<PeerView> peers() {
        return tracker.attendance().stream().map(this::view).toList();
    }

    @Override
    public void exportMembers(Path file) throws IOException {
        new MappingFile(file).write(tracker.members().members());
    }

    private PeerView view(Attendance here) {
        Member member = here.member();
        int files = tracker.files(new DeviceId(member.device()));
        return new PeerView(
                member.user(),
                member.host() + ":" + member.port(),
                member.device(),
                here.joined(),
                here.heard(),
                files);
    }
}
