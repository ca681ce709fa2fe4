package potluck.node;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import potluck.identity.Codes;
import potluck.identity.Invite;
import potluck.identity.Invites;
import potluck.identity.Reception;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Stream;
import potluck.kit.Topic;
import potluck.tracker.Charter;
import potluck.tracker.TrackerServer;

/// The group's tracker on its port, and what its host may do. Any thread.
public final class GroupHost implements Hosting, Reception, AutoCloseable {
    /// What `::` stands for in an IPv6 address.
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

    private final TrackerServer tracker;
    private final Invites invites;
    private final Accounting accounting;
    private final Tracking tracking;
    private final PlainDoor door;
    private final Log log;
    private final TrackerPort port;

    private GroupHost(
            TrackerServer tracker, Charter charter, PlainDoor door, int wanted, SecureNetwork network, Log log)
            throws IOException {
        this.tracker = tracker;
        this.invites = charter.invites();
        this.accounting = new AccountDesk(charter.accounts(), log);
        this.door = door;
        this.log = log.category("tracker");
        this.port = new TrackerPort(network, this, wanted, this.log);
        this.tracking = new TrackingDesk(tracker, port);
    }

    /// Opens the tracker's port and starts the tracker behind it.
    public static GroupHost open(
            TrackerServer tracker, Charter charter, PlainDoor door, int port, SecureNetwork network, Log log)
            throws IOException {
        GroupHost host = new GroupHost(tracker, charter, door, port, network, log);
        tracker.serve(new OwnerDesk(host));
        tracker.start();
        host.log.info("", "tracker listening on port {}", host.port());
        return host;
    }

    public int port() {
        return port.number();
    }

    /// That another port than the wanted one had to be taken.
    public Optional<Failure> notice() {
        return port.notice();
    }

    /// Where the tracker listens from now on, 0 while it does not; in the thread that changes it.
    public Topic<Integer> moves() {
        return port.moves();
    }

    /// The group's id.
    String fingerprint() {
        return invites.group().hex();
    }

    public TrackerServer tracker() {
        return tracker;
    }

    @Override
    public InviteView invite(Duration lifetime, int uses) throws IOException {
        Invite invite = invites.create(addresses(port()), lifetime, uses);
        Codes.Entry code = invites.codes().open(invite);
        log.info("", "invite {} made, for {} uses until {}", invite.id(), uses, invite.expires());
        return new InviteView(invite.link(), invite.expires(), uses, code.code().shown(), code.expires());
    }

    @Override
    public void remove(String user) throws IOException {
        tracker.remove(user);
    }

    @Override
    public HostView hosting() throws IOException {
        List<InetSocketAddress> open = port.isOpen() ? addresses(port()) : List.of();
        return new HostView(
                open.stream().map(GroupHost::text).toList(),
                invites.list().stream()
                        .map(invite ->
                                new HostView.OpenInvite(invite.id(), invite.expires(), invite.uses(), invite.used()))
                        .toList());
    }

    @Override
    public void revoke(String invite) throws IOException {
        invites.revoke(invite);
        log.info("", "invite {} withdrawn", invite);
    }

    @Override
    public Accounting accounting() {
        return accounting;
    }

    @Override
    public Tracking tracking() {
        return tracking;
    }

    @Override
    public boolean governs() {
        return true;
    }

    /// As short as others may type it, without the name that the network has here alone.
    static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress().replaceFirst("%.*", "");
        return (host.contains(":") ? "[" + ZEROS.matcher(host).replaceFirst("::") + "]" : host) + ":"
                + address.getPort();
    }

    @Override
    public void member(SecureStream stream) {
        if (port.isOpen()) {
            tracker.member(stream);
            hangUpIfShut();
        } else {
            stream.close();
        }
    }

    /// The port may have been shut while somebody came in.
    private void hangUpIfShut() {
        if (!port.isOpen()) {
            tracker.hangUp();
        }
    }

    @Override
    public void stranger(Stream stream, InetSocketAddress address) {
        tracker.stranger(stream, address);
    }

    @Override
    public void plain(Stream stream, InetSocketAddress address) {
        door.take(stream, address);
    }

    @Override
    public void close() {
        port.close();
        tracker.close();
    }

    /// Where this machine can be reached: its networks' IPv4 addresses first, and itself last.
    static List<InetSocketAddress> addresses(int port) throws SocketException {
        List<InetAddress> found = new ArrayList<>(NetworkInterface.networkInterfaces()
                .filter(GroupHost::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
                .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                .toList());
        found.add(InetAddress.getLoopbackAddress());
        return found.stream()
                .limit(8)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }
}
