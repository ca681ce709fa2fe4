package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import potluck.identity.DeviceId;
import potluck.tracker.Attendance;
import potluck.tracker.MappingFile;
import potluck.tracker.TrackerServer;
import potluck.wire.TrackerMessage.Member;

/// The tracker of this device in plain values. Any thread.
record TrackingDesk(TrackerServer tracker, TrackerPort port) implements Tracking {
    @Override
    public List<PeerView> peers() {
        return tracker.attendance().stream().map(this::view).toList();
    }

    @Override
    public void ban(Duration length, String user) throws IOException {
        tracker.ban(user, length);
    }

    @Override
    public List<BanView> bans() {
        return tracker.bans().stream()
                .map(ban -> new BanView(ban.user(), ban.device().hex(), ban.until()))
                .toList();
    }

    @Override
    public void lift(String user) throws IOException {
        tracker.lift(user);
    }

    @Override
    public void changePort(int wished) throws IOException {
        port.move(wished);
        tracker.moved(port.number());
    }

    @Override
    public void stopHosting() {
        port.shut();
        tracker.hangUp();
    }

    @Override
    public void startHosting() throws IOException {
        port.move(port.number());
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
