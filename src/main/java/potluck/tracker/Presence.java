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
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potluck.identity.DeviceId;
import potluck.identity.IdentityFault;
import potluck.identity.Membership;
import potluck.identity.SecureNetwork;
import potluck.identity.UserName;
import potluck.kit.Backoff;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.kit.Topic;
import potluck.wire.TrackerMessage;
import potluck.wire.TrackerMessage.GroupInfo;
import potluck.wire.TrackerMessage.GroupInfoOk;
import potluck.wire.TrackerMessage.Join;
import potluck.wire.TrackerMessage.JoinOk;
import potluck.wire.TrackerMessage.Renew;
import potluck.wire.TrackerMessage.RenewOk;
import potluck.wire.WireFault;

/// A device's presence in its group: connects to the tracker, joins, polls, and begins again whenever the connection
/// ends. One virtual thread of its own does all of that, `wake` interrupts its pauses; what it has learned may be
/// read from any thread.
final class Presence {
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    /// Short enough that all are back within five seconds of the tracker's return.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private static final int MOST_ADDRESSES = 16;

    /// A connection that has joined, and what it has told.
    record Visit(TrackerLink link, Sight sight) {}

    private final ClientSettings settings;
    private final SecureNetwork network;
    private final Membership membership;
    private final InstantSource clock;
    private final OwnOffers offers;
    private final Readmission readmission;
    private final Log log;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, random);
    private final Topic<TrackerEvent> events = new Topic<>();
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile List<InetSocketAddress> addresses;
    private volatile Optional<Visit> visit = Optional.empty();
    private volatile Roster roster = new Roster(0, List.of());
    private volatile TrackerState state = new TrackerState.Left();
    private volatile boolean closing;
    private long epoch;

    Presence(
            ClientSettings settings,
            SecureNetwork network,
            Membership membership,
            InstantSource clock,
            OwnOffers offers,
            Log log) {
        this.settings = settings;
        this.network = network;
        this.membership = membership;
        this.clock = clock;
        this.offers = offers;
        this.readmission = new Readmission(membership);
        this.log = log;
        this.addresses = settings.addresses();
    }

    void start() {
        Threads.start("tracker client", this::run);
    }

    /// Leaves the group and ends the thread.
    void end() {
        closing = true;
        visit.ifPresent(now -> now.link.leave());
        wake.release();
        try {
            over.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    TrackerState state() {
        return state;
    }

    Topic<TrackerEvent> events() {
        return events;
    }

    Roster roster() {
        return roster;
    }

    /// The connection that has joined; absent while there is none.
    Optional<Visit> visit() {
        return visit;
    }

    void refresh() {
        wake.release();
    }

    synchronized void moveTo(List<InetSocketAddress> elsewhere) {
        addresses = List.copyOf(elsewhere);
        visit.ifPresent(now -> now.link.close());
        wake.release();
    }

    List<InetSocketAddress> addresses() {
        return addresses;
    }

    synchronized void alsoAt(InetSocketAddress address) {
        addresses = Stream.concat(Stream.of(address), addresses.stream())
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
        events.publish(new TrackerEvent.Moved(address));
        if (visit.isEmpty()) {
            wake.release();
        }
    }

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
            Failure reason = isRemoved() ? Failure.of(TrackerFault.REMOVED) : round();
            if (reason.is(TrackerFault.REMOVED)) {
                rememberRemoval();
                return new TrackerState.Removed(reason);
            }
            if (!closing) {
                await(reason);
            }
        }
        return new TrackerState.Left();
    }

    /// Tries each address once, and then where else the tracker may be; returns why the last address failed or its
    /// connection ended.
    private Failure round() throws InterruptedException {
        Failure known = round(addresses, Failure.of(TrackerFault.NO_ADDRESS));
        Failure elsewhere = round(hints(), known);
        return elsewhere.is(TrackerFault.REMOVED) ? elsewhere : known;
    }

    private List<InetSocketAddress> hints() {
        return settings.hints().get().stream()
                .map(hint -> InetSocketAddress.createUnresolved(hint.getHostString(), hint.getPort()))
                .filter(hint -> !addresses.contains(hint))
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private Failure round(List<InetSocketAddress> tried, Failure before) throws InterruptedException {
        Failure last = before;
        for (InetSocketAddress address : tried) {
            if (closing || last.is(TrackerFault.REMOVED)) {
                break;
            }
            last = visit(address);
        }
        return last;
    }

    private Failure visit(InetSocketAddress named) throws InterruptedException {
        InetSocketAddress address = new InetSocketAddress(named.getHostString(), named.getPort());
        become(new TrackerState.Connecting(address));
        try {
            stay(named, address);
            return Failure.of(WireFault.CLOSED, address);
        } catch (IOException e) {
            Failure why =
                    e instanceof Failure known ? known : Failure.because(e, TrackerFault.TRACKER_UNREACHABLE, address);
            log.warn("", "tracker {}: {} {}", address, why.code(), why.sentence());
            return why;
        }
    }

    private void await(Failure reason) throws InterruptedException {
        Duration wait = isBanned(reason) ? settings.poll() : backoff.next();
        wake.drainPermits();
        become(new TrackerState.Waiting(clock.instant().plus(wait), reason));
        if (!closing) {
            pause(wait);
        }
    }

    private static boolean isBanned(Failure reason) {
        return reason.is(TrackerFault.BANNED) || reason.is(TrackerFault.BANNED_FOR_GOOD);
    }

    private void pause(Duration most) throws InterruptedException {
        if (wake.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /// Connects, joins and stays until the connection ends.
    private void stay(InetSocketAddress named, InetSocketAddress address) throws IOException, InterruptedException {
        Sight sight = new Sight(address);
        readmission.at(address);
        try (TrackerLink link = TrackerLink.open(network, address, clock, push -> pushed(sight, push), this::ended)) {
            look(link, sight);
            int port = settings.port().open();
            String host = join(link, port);
            Visit joined = new Visit(link, sight);
            visit = Optional.of(joined);
            offers.announceAll(joined);
            become(new TrackerState.Connected(address, host));
            if (!addresses.contains(named)) {
                alsoAt(named);
            }
            log.info("", "joined at the tracker {} as {}:{}", address, host, port);
            poll(link, sight, port);
        } finally {
            visit = Optional.empty();
        }
    }

    /// Only who has joined is paused in [#poll]; a failed attempt to connect must not cut the wait before the next
    /// short.
    private void ended() {
        visit.ifPresent(_ -> wake.release());
    }

    private void poll(TrackerLink link, Sight sight, int joined) throws IOException, InterruptedException {
        int port = joined;
        while (!closing) {
            pause(settings.poll().multipliedBy(800 + random.nextInt(401)).dividedBy(1000));
            if (!link.isOpen()) {
                throw link.end();
            }
            look(link, sight);
            backoff.reset();
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
        banned(info.banned());
        renew(link);
        show(sight.roster());
        events.publish(new TrackerEvent.Files(info.files()));
    }

    private void renew(TrackerLink link) throws IOException {
        if (membership.needsRenewal()) {
            UserName user = UserName.parse(membership.credentials().user());
            Renew wish = new Renew(
                    membership.key().request(user), membership.session().token().orElse(""));
            try {
                membership.renewed(link.ask(wish, RenewOk.class).certificate());
            } catch (Failure refused) {
                forgetIfOver(refused);
                throw refused;
            }
            log.info("", "membership renewed until {}", membership.expires());
        }
    }

    /// So that the next time this device joins, the password is asked for.
    private void forgetIfOver(Failure refused) throws IOException {
        if (refused.is(IdentityFault.SESSION_OVER)) {
            membership.session().forget();
        }
    }

    private String join(TrackerLink link, int port) throws IOException {
        epoch = Math.max(epoch + 1, clock.millis());
        return link.ask(new Join(port, epoch), JoinOk.class).host();
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
            case TrackerMessage.Moved(int port) ->
                alsoAt(InetSocketAddress.createUnresolved(sight.tracker().getHostString(), port));
            case TrackerMessage.Banned banned -> banned(banned.devices());
            default -> {} // A newer tracker may tell more.
        }
    }

    private void show(Roster seen) {
        roster = seen;
        try {
            settings.mapping().write(seen.members());
        } catch (Failure unwritten) {
            log.warn("", "{} {}", unwritten.code(), unwritten.sentence());
        }
        events.publish(new TrackerEvent.Members(seen));
    }

    private void revoked(List<String> devices) throws IOException {
        Set<DeviceId> removed = devices.stream().map(DeviceId::new).collect(Collectors.toUnmodifiableSet());
        membership.revoke(removed);
        if (isRemoved()) {
            throw Failure.of(TrackerFault.REMOVED);
        }
    }

    private void banned(List<String> devices) {
        events.publish(
                new TrackerEvent.Banned(devices.stream().map(DeviceId::new).collect(Collectors.toUnmodifiableSet())));
    }

    /// So that the next start does not even try.
    private void rememberRemoval() {
        try {
            membership.revoke(Set.of(membership.key().id()));
        } catch (IOException e) {
            log.error("", "the removal from the group cannot be saved", e);
        }
    }

    private boolean isRemoved() {
        return membership.isRevoked(membership.key().id());
    }

    private void become(TrackerState next) {
        state = next;
        events.publish(new TrackerEvent.State(next));
    }
}
