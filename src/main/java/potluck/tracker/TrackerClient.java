package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import potluck.identity.DeviceId;
import potluck.identity.Membership;
import potluck.identity.SecureNetwork;
import potluck.identity.UserName;
import potluck.kit.Backoff;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.kit.Topic;
import potluck.wire.CommonMessage;
import potluck.wire.TrackerMessage;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.GroupInfo;
import potluck.wire.TrackerMessage.GroupInfoOk;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Join;
import potluck.wire.TrackerMessage.JoinOk;
import potluck.wire.TrackerMessage.Offer;
import potluck.wire.TrackerMessage.Renew;
import potluck.wire.TrackerMessage.RenewOk;
import potluck.wire.WireFault;

/// Keeps this device in its group: connects to the tracker, joins, tells it what is on offer, polls it, and begins
/// again
/// by itself whenever the connection breaks.
///
/// One virtual thread of its own does all of that; the methods may be called from any thread, and those that ask the
/// tracker block for its answer. `announcing` makes changes of the offers reach the tracker in order.
public final class TrackerClient implements AutoCloseable {
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    /// Short enough that all are back within five seconds of the tracker's return.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    /// An open connection and what it has told; absent while there is none that has joined.
    private record Visit(TrackerLink link, Sight sight) {}

    private final ClientSettings settings;
    private final SecureNetwork network;
    private final Membership membership;
    private final InstantSource clock;
    private final Log log;
    private final Backoff backoff;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Topic<TrackerEvent> events = new Topic<>();
    private final OwnOffers offers = new OwnOffers();
    private final Object announcing = new Object();
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile List<InetSocketAddress> addresses;
    private volatile Optional<Visit> visit = Optional.empty();
    private volatile Roster roster = new Roster(0, List.of());
    private volatile TrackerState state = new TrackerState.Left();
    private volatile boolean closing;
    private long epoch;

    public TrackerClient(
            ClientSettings settings, SecureNetwork network, Membership membership, InstantSource clock, Log log) {
        this.settings = settings;
        this.network = network;
        this.membership = membership;
        this.clock = clock;
        this.log = log.category("tracker");
        this.backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, random);
        this.addresses = settings.addresses();
    }

    public void start() {
        Threads.start("tracker client", this::run);
    }

    /// Leaves the group and ends.
    @Override
    public void close() {
        closing = true;
        visit.ifPresent(now -> now.link.leave());
        wake.release();
        try {
            over.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public TrackerState state() {
        return state;
    }

    /// Changes of the state, the members, the offers and the removed devices, in the thread that learned of them.
    public Topic<TrackerEvent> events() {
        return events;
    }

    /// Who is here, this device included, as last heard.
    public Roster members() {
        return roster;
    }

    /// Polls the tracker now, or tries at once to reach it.
    public void refresh() {
        wake.release();
    }

    /// From now on the tracker is at one of these addresses, tried in turn.
    public void moveTo(List<InetSocketAddress> elsewhere) {
        addresses = List.copyOf(elsewhere);
        visit.ifPresent(now -> now.link.close());
        wake.release();
    }

    // ---- offers

    /// Offers files; one whose path is on offer already is replaced. While the tracker is away they are kept and told
    /// to it later.
    ///
    /// @throws Failure what the tracker objects to
    public void offer(List<Offer> added) throws IOException {
        synchronized (announcing) {
            offers.put(added);
            announce(OwnOffers.additions(added));
        }
    }

    public void withdraw(List<String> paths) throws IOException {
        synchronized (announcing) {
            offers.remove(paths);
            announce(OwnOffers.removals(paths));
        }
    }

    /// All offers of `user`, or of everyone when that is empty.
    public List<Holding> list(String user) throws IOException {
        return pages(cursor -> new TrackerMessage.FilesList(user, cursor));
    }

    /// Offers whose path contains every word of `query`.
    public List<Holding> search(String query) throws IOException {
        return pages(cursor -> new TrackerMessage.FilesSearch(query, cursor));
    }

    /// Who offers this content, under any name.
    public List<Holding> holders(String content) throws IOException {
        return pages(_ -> new TrackerMessage.Holders(content, ""));
    }

    /// Who offers a file of this name.
    public List<Holding> holdersOf(String name) throws IOException {
        return pages(_ -> new TrackerMessage.Holders("", name));
    }

    private List<Holding> pages(Function<String, TrackerMessage> question) throws IOException {
        Visit now = visit.orElseThrow(() -> Failure.of(TrackerFault.TRACKER_AWAY, reason()));
        return new Listing(now.link, now.sight).all(question);
    }

    private String reason() {
        return state instanceof TrackerState.Waiting waiting ? waiting.reason().sentence() : "";
    }

    private void announce(List<FilesPut> messages) throws IOException {
        Optional<Visit> now = visit;
        if (now.isEmpty()) {
            return;
        }
        try {
            tell(now.get().link, messages);
        } catch (IOException e) {
            if (now.get().link.isOpen()) {
                throw e;
            }
            log.info("", "the offers are told to the tracker when it is back");
        }
    }

    private static void tell(TrackerLink link, List<FilesPut> messages) throws IOException {
        for (FilesPut message : messages) {
            link.ask(message, CommonMessage.Done.class);
        }
    }

    // ---- the thread

    private void run() {
        try {
            become(stayInGroup());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over.countDown();
        }
    }

    private TrackerState stayInGroup() throws InterruptedException {
        while (!closing) {
            Failure reason = round();
            if (reason.is(TrackerFault.REMOVED)) {
                return new TrackerState.Removed(reason);
            }
            if (!closing) {
                await(reason);
            }
        }
        return new TrackerState.Left();
    }

    /// Tries each address once; returns why the last one failed or its connection ended.
    private Failure round() throws InterruptedException {
        Failure last = Failure.of(TrackerFault.NO_ADDRESS);
        for (InetSocketAddress address : addresses) {
            if (closing || last.is(TrackerFault.REMOVED)) {
                break;
            }
            last = visit(new InetSocketAddress(address.getHostString(), address.getPort()));
        }
        return last;
    }

    private Failure visit(InetSocketAddress address) throws InterruptedException {
        become(new TrackerState.Connecting(address));
        try {
            stay(address);
            return Failure.of(WireFault.CLOSED, address);
        } catch (IOException e) {
            Failure why =
                    e instanceof Failure known ? known : Failure.because(e, TrackerFault.TRACKER_UNREACHABLE, address);
            log.warn("", "tracker {}: {} {}", address, why.code(), why.sentence());
            return why;
        }
    }

    private void await(Failure reason) throws InterruptedException {
        Duration wait = backoff.next();
        become(new TrackerState.Waiting(clock.instant().plus(wait), reason));
        pause(wait);
    }

    private void pause(Duration most) throws InterruptedException {
        if (wake.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /// Connects, joins and stays until the connection ends.
    private void stay(InetSocketAddress address) throws IOException, InterruptedException {
        Sight sight = new Sight(address);
        try (TrackerLink link = TrackerLink.open(network, address, clock, push -> pushed(sight, push), wake::release)) {
            look(link, sight);
            int port = settings.port().open();
            String host = join(link, port);
            visit = Optional.of(new Visit(link, sight));
            announceAll(link);
            become(new TrackerState.Connected(address, host));
            log.info("", "joined at the tracker {} as {}:{}", address, host, port);
            backoff.reset();
            poll(link, sight, port);
        } finally {
            visit = Optional.empty();
        }
    }

    private void poll(TrackerLink link, Sight sight, int joined) throws IOException, InterruptedException {
        int port = joined;
        while (!closing) {
            pause(settings.poll().multipliedBy(800 + random.nextInt(401)).dividedBy(1000));
            if (!link.isOpen()) {
                throw link.end();
            }
            look(link, sight);
            if (settings.port().open() != port) {
                port = settings.port().open();
                join(link, port);
            }
        }
    }

    /// Asks who is here; this also renews the lease.
    private void look(TrackerLink link, Sight sight) throws IOException {
        GroupInfoOk info = link.ask(new GroupInfo(), GroupInfoOk.class);
        while (!sight.take(info)) {
            info = link.ask(new GroupInfo(), GroupInfoOk.class);
        }
        revoked(info.revoked());
        renew(link);
        show(sight.roster());
        settings.mapping().write(roster.members());
        events.publish(new TrackerEvent.Files(info.files()));
    }

    private void renew(TrackerLink link) throws IOException {
        if (membership.needsRenewal()) {
            UserName user = UserName.parse(membership.credentials().user());
            byte[] request = membership.key().request(user);
            membership.renewed(link.ask(new Renew(request), RenewOk.class).certificate());
            log.info("", "membership renewed until {}", membership.expires());
        }
    }

    private String join(TrackerLink link, int port) throws IOException {
        epoch = Math.max(epoch + 1, clock.millis());
        return link.ask(new Join(port, epoch), JoinOk.class).host();
    }

    private void announceAll(TrackerLink link) throws IOException {
        synchronized (announcing) {
            tell(link, offers.announcement());
        }
    }

    private void pushed(Sight sight, TrackerMessage push) throws IOException {
        switch (push) {
            case TrackerMessage.MembersChanged change -> {
                if (sight.take(change)) {
                    show(sight.roster());
                }
            }
            case TrackerMessage.FilesChanged change -> events.publish(new TrackerEvent.Files(change.files()));
            case TrackerMessage.Revoked revoked -> revoked(revoked.devices());
            default -> {} // A newer tracker may tell more.
        }
    }

    private void show(Roster seen) {
        roster = seen;
        events.publish(new TrackerEvent.Members(seen));
    }

    private void revoked(List<String> devices) throws IOException {
        Set<DeviceId> removed = devices.stream().map(DeviceId::new).collect(Collectors.toUnmodifiableSet());
        membership.revoke(removed);
        if (removed.contains(membership.key().id())) {
            throw Failure.of(TrackerFault.REMOVED);
        }
    }

    private void become(TrackerState next) {
        state = next;
        events.publish(new TrackerEvent.State(next));
    }
}
