package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import potluck.identity.Addresses;
import potluck.identity.Membership;
import potluck.identity.SecureNetwork;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Topic;
import potluck.wire.Control;
import potluck.wire.OwnerMessage;
import potluck.wire.TrackerMessage;
import potluck.wire.TrackerMessage.ClockOk;
import potluck.wire.TrackerMessage.DialBackOk;
import potluck.wire.TrackerMessage.FilesPage;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Offer;

/// Keeps this device in its group and asks the tracker on its behalf; begins again by itself whenever the connection
/// breaks. Any thread; methods that ask the tracker block for its answer.
public final class TrackerClient implements AutoCloseable {
    private final Presence presence;
    private final OwnOffers offers;
    private final InstantSource clock;

    public TrackerClient(
            ClientSettings settings, SecureNetwork network, Membership membership, InstantSource clock, Log log) {
        Log tracker = log.category("tracker");
        this.clock = clock;
        this.offers = new OwnOffers(tracker);
        this.presence = new Presence(settings, network, membership, clock, offers, tracker);
    }

    public void start() {
        presence.start();
    }

    /// Leaves the group and ends.
    @Override
    public void close() {
        presence.end();
    }

    public TrackerState state() {
        return presence.state();
    }

    /// Changes of the state, the members and the offers, in the thread that learned of them.
    public Topic<TrackerEvent> events() {
        return presence.events();
    }

    /// Who is here, this device included, as last heard.
    public Roster members() {
        return presence.roster();
    }

    /// Polls the tracker now, or tries at once to reach it.
    public void refresh() {
        presence.refresh();
    }

    /// Where the tracker is looked for first, for people: `host:port`.
    public String address() {
        return presence.addresses().stream().map(Addresses::text).findFirst().orElse("");
    }

    /// The tracker is to be found there, too, and looked for there first; a connection that is open stays.
    public void alsoAt(InetSocketAddress address) {
        presence.alsoAt(address);
    }

    /// From now on the tracker is at one of these addresses, tried in turn.
    public void moveTo(List<InetSocketAddress> addresses) {
        presence.moveTo(addresses);
    }

    /// Offers files; one whose path is on offer already is replaced. While the tracker is away they are kept and told
    /// to it later.
    ///
    /// @throws Failure what the tracker objects to
    public void offer(List<Offer> added) throws IOException {
        offers.put(added, presence::visit);
    }

    /// Withdraws offers, as [#offer] makes them.
    public void withdraw(List<String> paths) throws IOException {
        offers.remove(paths, presence::visit);
    }

    /// Asks the tracker for its clock.
    ///
    /// @throws Failure `TRACKER_AWAY` while there is no connection
    public ClockReading clock() throws IOException {
        TrackerLink link = presence.visit().orElseThrow(this::away).link();
        Instant asked = clock.instant();
        long start = System.nanoTime();
        Instant time = Instant.ofEpochMilli(
                link.ask(new TrackerMessage.Clock(), ClockOk.class).time());
        Duration roundTrip = Duration.ofNanos(System.nanoTime() - start);
        return new ClockReading(roundTrip, Duration.between(asked.plus(roundTrip.dividedBy(2)), time));
    }

    /// Has the tracker connect to this device.
    ///
    /// @throws Failure `TRACKER_AWAY` while there is no connection, `BUSY` when that was asked for too often
    public DialBackOk dialBack() throws IOException {
        TrackerLink link = presence.visit().orElseThrow(this::away).link();
        return link.ask(new TrackerMessage.DialBack(), DialBackOk.class);
    }

    /// All offers of `user`, or of everyone when that is empty.
    ///
    /// @throws Failure `TRACKER_AWAY` while there is no connection
    public List<Holding> list(String user) throws IOException {
        return pages(cursor -> new TrackerMessage.FilesList(user, cursor));
    }

    /// Offers whose path contains every word of `query`.
    ///
    /// @throws Failure `TRACKER_AWAY` while there is no connection
    public List<Holding> search(String query) throws IOException {
        return pages(cursor -> new TrackerMessage.FilesSearch(query, cursor));
    }

    /// Who offers this content, under any name.
    ///
    /// @throws Failure `TRACKER_AWAY` while there is no connection
    public List<Holding> holders(String content) throws IOException {
        return pages(_ -> new TrackerMessage.Holders(content, ""));
    }

    /// Who offers a file of this name.
    ///
    /// @throws Failure `TRACKER_AWAY` while there is no connection
    public List<Holding> holdersOf(String name) throws IOException {
        return pages(_ -> new TrackerMessage.Holders("", name));
    }

    /// Asks what only an owner may ask.
    ///
    /// @throws Failure `OWNERS_ONLY`, `TRACKER_AWAY`, or what the tracker objects to
    public <A extends Control> A ask(OwnerMessage question, Class<A> answer) throws IOException {
        return presence.visit().orElseThrow(this::away).link().ask(question, answer);
    }

    /// All pages of an answer together; `question` makes the question out of a cursor.
    private List<Holding> pages(Function<String, TrackerMessage> question) throws IOException {
        Presence.Visit now = presence.visit().orElseThrow(this::away);
        List<Holding> all = new ArrayList<>();
        String cursor = "";
        do {
            FilesPage page = now.link().ask(question.apply(cursor), FilesPage.class);
            page.items().forEach(holding -> all.add(now.sight().fromHere(holding)));
            cursor = page.next();
        } while (!cursor.isEmpty());
        return all;
    }

    private Failure away() {
        String reason = presence.state() instanceof TrackerState.Waiting waiting
                ? waiting.reason().sentence()
                : "It is not connected yet.";
        return Failure.of(TrackerFault.TRACKER_AWAY, reason);
    }
}
