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
import potluck.identity.SecureListener;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Stream;
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
    private final int wanted;
    private final SecureListener listener;

    private GroupHost(
            TrackerServer tracker, Charter charter, PlainDoor door, int wanted, SecureNetwork network, Log log)
            throws IOException {
        this.tracker = tracker;
        this.invites = charter.invites();
        this.accounting = new AccountDesk(charter.accounts(), log);
        this.tracking = new TrackingDesk(tracker);
        this.door = door;
        this.log = log.category("tracker");
        this.wanted = wanted;
        this.listener = network.listen(wanted, this);
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
        return listener.port();
    }

    /// That another port than the wanted one had to be taken.
    public Optional<Failure> notice() {
        return wanted == 0 || wanted == port()
                ? Optional.empty()
                : Optional.of(Failure.of(NodeFault.OTHER_TRACKER_PORT, wanted, port()));
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
        return new HostView(
                addresses(port()).stream().map(GroupHost::text).toList(),
                invites.list().stream()
                        .map(open -> new HostView.OpenInvite(open.id(), open.expires(), open.uses(), open.used()))
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
        tracker.member(stream);
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
        listener.close();
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
