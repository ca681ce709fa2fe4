package potluck.peer;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import potluck.identity.DeviceId;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Subscription;
import potluck.kit.Threads;
import potluck.kit.Topic;
import potluck.wire.CommonMessage.Hello;
import potluck.wire.WireFault;

/// The open links, at most one to each device. Any thread; the monitor of `this` guards who may stay in the table,
/// the locks in `dialling` let only one thread at a time dial a user.
///
/// When two devices dial each other at the same moment, the link dialled by the smaller device id stays, so that
/// both sides keep the same one.
public final class LinkTable implements AutoCloseable {
    private static final Duration DIAL = Duration.ofSeconds(5);

    private final SecureNetwork network;
    private final DeviceId self;
    private final Switchboard switchboard;
    private final Supplier<Hello> hello;
    private final Log log;
    private final Map<DeviceId, Link> links = new ConcurrentHashMap<>();
    private final Map<String, Lock> dialling = new ConcurrentHashMap<>();
    private final Topic<Link> opened = new Topic<>();
    private final Topic<Link> ended = new Topic<>();
    private Set<DeviceId> barred = Set.of();
    private boolean closed;

    public LinkTable(SecureNetwork network, DeviceId self, Switchboard switchboard, Supplier<Hello> hello, Log log) {
        this.network = network;
        this.self = self;
        this.switchboard = switchboard;
        this.hello = hello;
        this.log = log.category("peer");
    }

    /// Takes in a member that has connected; returns once the link is open or refused.
    public void accept(SecureStream stream) {
        try {
            open(stream, false);
        } catch (IOException e) {
            refused(stream, e);
        }
    }

    /// The link to a member, dialled when there is none.
    ///
    /// @throws Failure `NOT_THERE`, `SOMEBODY_ELSE`, or what the network says
    public Link dial(PeerAddress peer) throws IOException {
        Lock lock = dialling.computeIfAbsent(peer.user(), _ -> new ReentrantLock());
        lock.lock();
        try {
            Optional<Link> there = link(peer.user());
            return there.isPresent() ? there.get() : open(proven(peer), true);
        } finally {
            lock.unlock();
        }
    }

    public Optional<Link> link(String user) {
        return links.values().stream()
                .filter(link -> link.user().equals(user) && link.isOpen())
                .findFirst();
    }

    public List<Link> links() {
        return List.copyOf(links.values());
    }

    /// Each link as it opens, in the thread that opened it.
    public Subscription onOpened(Consumer<Link> listener) {
        return opened.subscribe(listener);
    }

    /// Each link after it has ended.
    public Subscription onEnded(Consumer<Link> listener) {
        return ended.subscribe(listener);
    }

    /// Ends every link of a device that is no longer a member.
    public void cut(DeviceId device, String reason) {
        Link link = links.get(device);
        if (link != null) {
            log.info(link.user(), "link cut: {}", reason);
            link.close();
        }
    }

    /// From now on exactly these devices have no link: those that are open end, and no new ones open.
    public void bar(Set<DeviceId> devices) {
        synchronized (this) {
            barred = Set.copyOf(devices);
        }
        devices.forEach(device -> cut(device, "banned from the group"));
    }

    /// Ends all links; nobody is taken in afterwards.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        List<Thread> leaving = links().stream()
                .map(link -> Threads.start("bye " + link.user(), () -> link.bye("leaving")))
                .toList();
        for (Thread bye : leaving) {
            try {
                bye.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// A stream to the member, and to nobody else.
    private SecureStream proven(PeerAddress peer) throws IOException {
        SecureStream stream = connect(peer);
        if (stream.credentials().device().equals(self)) {
            stream.close();
            throw Failure.of(PeerFault.SELF);
        }
        if (!stream.credentials().user().equals(peer.user())) {
            stream.close();
            throw Failure.of(PeerFault.SOMEBODY_ELSE, peer.user(), peer.address());
        }
        return stream;
    }

    /// Who hangs up without a word only looks whether this device can be reached, as the tracker does and whoever
    /// makes a
    /// diagnosis; that is no news.
    private void refused(SecureStream stream, IOException why) {
        boolean onlyLooked = why instanceof Failure coded && coded.is(WireFault.CLOSED);
        if (!onlyLooked) {
            String user = stream.credentials().user();
            log.warn(
                    user,
                    "link from {} not opened: {}: {}",
                    stream.address(),
                    Failure.codeOf(why),
                    Failure.sentenceOf(why));
        }
    }

    private SecureStream connect(PeerAddress peer) throws IOException {
        try {
            return network.dial(peer.address(), DIAL);
        } catch (Failure told) {
            throw told;
        } catch (IOException e) {
            throw Failure.because(
                    e,
                    PeerFault.NOT_THERE,
                    peer.user(),
                    peer.address(),
                    peer.address().getPort());
        }
    }

    private Link open(SecureStream stream, boolean dialled) throws IOException {
        Link link = new Link(stream, dialled, switchboard);
        link.open(hello.get());
        Link kept = keep(link);
        if (kept != link) {
            link.bye("another link is open");
            return kept;
        }
        log.info(link.user(), dialled ? "connected to {}" : "connection from {}", link.address());
        Threads.start("end " + link.user(), () -> awaitEnd(link));
        link.adopt();
        opened.publish(link);
        return link;
    }

    /// The link that stays: the new one, or the one that was there.
    private synchronized Link keep(Link link) throws Failure {
        if (closed) {
            link.close();
            throw Failure.of(WireFault.CLOSED, link.user());
        }
        if (barred.contains(link.device())) {
            link.close();
            throw Failure.of(PeerFault.BARRED, link.user());
        }
        Link old = links.get(link.device());
        if (old != null && old.isOpen() && old.dialled() != link.dialled() && dialledBySmaller(old)) {
            return old;
        }
        links.put(link.device(), link);
        if (old != null) {
            Threads.start("bye " + old.user(), () -> old.bye("replaced by a newer link"));
        }
        return link;
    }

    private boolean dialledBySmaller(Link link) {
        return link.dialled() == self.compareTo(link.device()) < 0;
    }

    private static String reason(Link link) {
        return link.why().map(why -> ": " + Failure.coded(why)).orElse("");
    }

    private void awaitEnd(Link link) {
        try {
            link.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        links.remove(link.device(), link);
        log.info(link.user(), "disconnected from {}{}", link.address(), reason(link));
        ended.publish(link);
    }
}
