package potluck.ui;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import potluck.kit.Failure;
import potluck.node.HostView;
import potluck.node.Hosting;
import potluck.node.InviteView;
import potluck.node.MemoryAccounts;
import potluck.node.MemoryTracking;
import potluck.node.PeerView;
import potluck.wire.WireFault;

/// What a tracker's owner does at one device of a [LocalWorld], whose monitor guards it.
public final class LocalHost implements Hosting {
    private static final Instant SINCE = Instant.parse("2026-11-20T12:30:00Z");

    private final LocalWorld world;
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryTracking tracking = new MemoryTracking(this::peers);
    private final List<HostView.OpenInvite> invites = new ArrayList<>();
    private boolean governs;

    LocalHost(LocalWorld world, boolean governs) {
        this.world = world;
        this.governs = governs;
    }

    void govern(boolean may) {
        governs = may;
    }

    @Override
    public InviteView invite(Duration lifetime, int uses) throws IOException {
        if (!governs) {
            throw Failure.of(WireFault.FORBIDDEN, "invite");
        }
        Instant expires = Instant.now().plus(lifetime);
        synchronized (world) {
            invites.add(new HostView.OpenInvite("invite " + (1 + invites.size()), expires, uses, 0));
        }
        return new InviteView(
                world.link(), expires, uses, "K7Q2-M4XP", Instant.now().plusSeconds(600));
    }

    @Override
    public void remove(String member) throws IOException {
        LocalNode removed = world.node(member).orElseThrow(() -> Failure.of(WireFault.NOT_FOUND, member));
        removed.close();
    }

    @Override
    public boolean governs() {
        synchronized (world) {
            return governs;
        }
    }

    @Override
    public HostView hosting() {
        synchronized (world) {
            int port = tracking.port();
            return new HostView(port == 0 ? List.of() : List.of("192.168.1.21:" + port, "127.0.0.1:" + port), invites);
        }
    }

    @Override
    public void revoke(String invite) {
        synchronized (world) {
            invites.removeIf(open -> open.id().equals(invite));
        }
    }

    @Override
    public MemoryTracking tracking() {
        return tracking;
    }

    @Override
    public MemoryAccounts accounting() {
        return accounts;
    }

    private List<PeerView> peers() {
        synchronized (world) {
            return world.nodes().stream()
                    .map(other -> new PeerView(
                            other.user(),
                            other.address(),
                            LocalWorld.device(other.index()).hex(),
                            SINCE,
                            SINCE.plusSeconds(60),
                            other.shares().views().size()))
                    .toList();
        }
    }
}
