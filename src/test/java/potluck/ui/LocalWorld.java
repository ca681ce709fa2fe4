package potluck.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import potluck.identity.DeviceId;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.kit.LogLine;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.Launcher;
import potluck.node.MemoryAccounts;
import potluck.node.Node;
import potluck.wire.WireFault;

/// A small world in memory: devices that see each other's offers and really copy files between folders of this
/// machine. Its monitor guards everything in it and in its nodes.
public final class LocalWorld implements Launcher {
    /// The group's id.
    static final String FINGERPRINT = "2ce3b1f0a94d7e58".repeat(4);

    private final List<LocalNode> nodes = new ArrayList<>();
    private String group = "";
    private long number;
    private long files;

    @Override
    public synchronized Node host(HostRequest request) throws IOException {
        group = request.group();
        return enter(new LocalNode(this, request.user(), "tracker", 1 + nodes.size()), request.share(), request.sync());
    }

    @Override
    public synchronized Node join(JoinRequest request) throws IOException {
        if (nodes.isEmpty() || !request.where().equals(link())) {
            throw Failure.of(WireFault.FORBIDDEN, "the invite is not known");
        }
        MemoryAccounts accounts = nodes.getFirst().host().accounting();
        if (accounts.accounts().required()
                && !request.password().equals(accounts.passwords.getOrDefault(request.user(), " "))) {
            throw Failure.of(request.password().isEmpty() ? IdentityFault.ACCOUNT_NEEDED : IdentityFault.LOGIN_WRONG);
        }
        return enter(new LocalNode(this, request.user(), "peer", 1 + nodes.size()), request.share(), request.sync());
    }

    @Override
    public synchronized List<NearbyGroup> nearby() {
        return nodes.isEmpty() ? List.of() : List.of(new NearbyGroup(group, "127.0.0.1:4444", FINGERPRINT));
    }

    /// The invite of the group.
    public String link() {
        return "potluck://127.0.0.1:4444/#fingerprint-and-secret";
    }

    /// A member without any files: the first one hosts the tracker.
    public synchronized LocalNode member(String user) {
        group = "Family";
        LocalNode node = new LocalNode(this, user, nodes.isEmpty() ? "tracker" : "peer", 1 + nodes.size());
        nodes.add(node);
        changed();
        return node;
    }

    private Node enter(LocalNode node, List<Path> share, Optional<Path> sync) throws IOException {
        nodes.add(node);
        sync.ifPresent(folder -> node.sync().addSync("sync", folder, "union"));
        node.shares().register(share);
        nodes.forEach(other -> other.log("tracker", node.user(), node.user() + " joined from " + node.address()));
        changed();
        return node;
    }

    synchronized void leave(LocalNode node) {
        nodes.remove(node);
        nodes.forEach(other -> other.log("tracker", node.user(), node.user() + " left"));
        offersChanged();
    }

    String group() {
        return group;
    }

    long number() {
        return number;
    }

    long files() {
        return files;
    }

    List<LocalNode> nodes() {
        return List.copyOf(nodes);
    }

    Optional<LocalNode> node(String user) {
        return nodes.stream().filter(node -> node.user().equals(user)).findFirst();
    }

    /// Waits until it is `reached`, or `patience` is over.
    void await(Duration patience, BooleanSupplier reached) {
        Instant deadline = Instant.now().plus(patience);
        try {
            while (!reached.getAsBoolean() && Instant.now().isBefore(deadline)) {
                wait(Math.max(1, Duration.between(Instant.now(), deadline).toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void changed() {
        number++;
        notifyAll();
    }

    void offersChanged() {
        files++;
        changed();
    }

    public static LogLine line(String level, String category, String member, String text) {
        return new LogLine(Instant.now(), level, category, member, text);
    }

    static DeviceId device(int number) {
        return new DeviceId(String.format(Locale.ROOT, "%064x", number * 7_654_321L));
    }
}
