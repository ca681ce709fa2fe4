package potluck.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import potluck.kit.Failure;
import potluck.kit.LogLine;
import potluck.node.ChatView;
import potluck.node.Diagnosing;
import potluck.node.FileView;
import potluck.node.LinkView;
import potluck.node.MemberView;
import potluck.node.MemoryParcels;
import potluck.node.Node;
import potluck.node.OfferView;
import potluck.node.ReportSamples;
import potluck.node.ReportView;
import potluck.node.Snapshot;
import potluck.node.StatusView;
import potluck.node.TransferView;
import potluck.wire.WireFault;

/// One device of a [LocalWorld], whose monitor guards everything here.
public final class LocalNode implements Node, Diagnosing {
    private final LocalWorld world;
    private final String user;
    private final String role;
    private final int index;
    private final LocalHost host;
    private final LocalShares shares;
    private final LocalTransfers transfers;
    private final LocalSync sync;
    private final LocalChat chat;
    private final MemoryParcels parcels = new MemoryParcels();
    private final List<LogLine> log = new ArrayList<>();
    private boolean closed;

    LocalNode(LocalWorld world, String user, String role, int index) {
        this.world = world;
        this.user = user;
        this.role = role;
        this.index = index;
        this.host = new LocalHost(world, role.equals("tracker"));
        this.shares = new LocalShares(world, this);
        this.transfers = new LocalTransfers(world, this);
        this.sync = new LocalSync(world);
        this.chat = new LocalChat(world, this);
    }

    /// Makes its member's account an owner's, or takes that away.
    public void govern(boolean may) {
        synchronized (world) {
            host.govern(may);
            world.changed();
        }
    }

    String user() {
        return user;
    }

    int index() {
        return index;
    }

    public String address() {
        return "192.168.1." + (20 + index) + ":5555";
    }

    void log(String category, String member, String text) {
        log.add(LocalWorld.line("INFO", category, member, text));
    }

    /// Puts a transfer on show that nobody runs.
    public void show(TransferView transfer) {
        synchronized (world) {
            transfers.add(transfer);
            world.changed();
        }
    }

    public void show(OfferView offer) {
        show(List.of(offer));
    }

    public void show(List<OfferView> shown) {
        synchronized (world) {
            shown.forEach(shares::add);
            world.offersChanged();
        }
    }

    public void show(LogLine line) {
        synchronized (world) {
            log.add(line);
            world.changed();
        }
    }

    public void show(ChatView line) {
        synchronized (world) {
            chat.add(line);
            world.changed();
        }
    }

    @Override
    public LocalHost host() {
        return host;
    }

    @Override
    public LocalShares shares() {
        return shares;
    }

    @Override
    public LocalTransfers transfers() {
        return transfers;
    }

    @Override
    public LocalChat chat() {
        return chat;
    }

    @Override
    public LocalSync sync() {
        return sync;
    }

    @Override
    public MemoryParcels parcels() {
        return parcels;
    }

    @Override
    public LocalNode diagnosis() {
        return this;
    }

    @Override
    public Snapshot snapshot() {
        synchronized (world) {
            List<MemberView> members = world.nodes().stream()
                    .map(other -> new MemberView(
                            other.user,
                            other.address(),
                            LocalWorld.device(other.index).hex(),
                            other == this ? "SELF" : "LINKED"))
                    .toList();
            StatusView status = new StatusView(
                    world.group(),
                    role,
                    user,
                    address(),
                    "127.0.0.1:4444",
                    "CONNECTED",
                    0,
                    "",
                    members.size(),
                    "",
                    LocalWorld.FINGERPRINT,
                    host.governs());
            return new Snapshot(
                    world.number(),
                    status,
                    members,
                    shares.views(),
                    transfers.views(),
                    sync.folders(),
                    world.files(),
                    0,
                    links());
        }
    }

    private List<LinkView> links() {
        return world.nodes().stream()
                .filter(other -> other != this)
                .map(other ->
                        new LinkView(other.user, "LAN", other.address(), "Potluck/0.1.0", "TLSv1.3", 12_400, 0, 0))
                .toList();
    }

    @Override
    public Snapshot snapshotAfter(long after, Duration patience) throws IOException {
        synchronized (world) {
            await(patience, () -> world.number() != after);
            return snapshot();
        }
    }

    /// Waits until it is `reached`, or `patience` is over.
    ///
    /// @throws Failure `CLOSED` when this node is
    void await(Duration patience, BooleanSupplier reached) throws Failure {
        world.await(patience, () -> closed || reached.getAsBoolean());
        if (closed) {
            throw Failure.of(WireFault.CLOSED, user);
        }
    }

    @Override
    public List<FileView> files(String query) {
        return shares.files(query);
    }

    @Override
    public LogPage log(long after, Duration patience) throws IOException {
        synchronized (world) {
            await(patience, () -> log.size() > after);
            return new LogPage(List.copyOf(log.subList((int) after, log.size())), log.size());
        }
    }

    @Override
    public ReportView diagnose() {
        return ReportSamples.oneWay();
    }

    @Override
    public void bundle(Path file) throws IOException {
        Files.writeString(file, "redacted");
    }

    @Override
    public boolean awaitEnd(Duration patience) {
        synchronized (world) {
            world.await(patience, () -> closed);
            return closed;
        }
    }

    @Override
    public void close() {
        synchronized (world) {
            closed = true;
            world.leave(this);
        }
    }
}
