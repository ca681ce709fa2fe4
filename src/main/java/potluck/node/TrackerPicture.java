package potluck.node;

import java.util.List;
import java.util.function.Supplier;
import potluck.kit.Failure;
import potluck.tracker.Registry;
import potluck.wire.TrackerMessage.Member;

/// Draws a tracker-only device as panels show it. Any thread.
record TrackerPicture(String group, String user, GroupHost host, Registry registry) implements Supplier<Snapshot> {
    @Override
    public Snapshot get() {
        List<MemberView> members = host.tracker().members().members().stream()
                .map(TrackerPicture::view)
                .toList();
        StatusView status = new StatusView(
                group,
                "tracker-only",
                user,
                "",
                "localhost:" + host.port(),
                "CONNECTED",
                0,
                "",
                members.size(),
                host.notice().map(Failure::coded).orElse(""),
                host.fingerprint(),
                true);
        return new Snapshot(0, status, members, List.of(), List.of(), List.of(), registry.changes());
    }

    private static MemberView view(Member member) {
        String address = member.host() + ":" + member.port();
        return new MemberView(member.user(), address, member.device(), member.reachable() ? "ONLINE" : "UNREACHABLE");
    }
}
