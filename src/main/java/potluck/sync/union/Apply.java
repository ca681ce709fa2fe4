package potluck.sync.union;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import potluck.catalogue.Decision;
import potluck.catalogue.Decision.Displace;
import potluck.catalogue.Decision.Fetch;
import potluck.catalogue.Decision.Have;
import potluck.catalogue.Decision.Replace;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.SafeRoot;
import potluck.sync.disk.FolderFaults;
import potluck.sync.disk.Settling;
import potluck.sync.disk.Sight;
import potluck.sync.folder.Surroundings;
import potluck.transfer.Download;
import potluck.transfer.Downloads;
import potluck.transfer.Target;
import potluck.transfer.TransferState;

/// Fulfils wishes, several at once. Belongs to the folder's own thread; the ends of the fetches come to its inbox.
final class Apply {
    /// Fewer than there are slots for downloads, so that one a person asks for need not wait for all of these.
    private static final int MOST_AT_ONCE = 28;

    /// A download need not wait for holders: the wish is tried again.
    private static final Duration PATIENCE = Duration.ZERO;
    private static final long FIRST_PAUSE = Duration.ofMillis(250).toNanos();
    private static final int MOST_ATTEMPTS = 7;

    private final SafeRoot root;
    private final Held held;
    private final Settling settling;
    private final WishTable wishes;
    private final Downloads downloads;
    private final Renaming renaming;
    private final Consumer<Happening> inbox;
    private final Log log;
    private final Plan plan;
    private final Set<Flight> flights = new LinkedHashSet<>();

    Apply(
            SafeRoot root,
            Held held,
            Settling settling,
            WishTable wishes,
            Surroundings around,
            Consumer<Happening> inbox) {
        this.root = root;
        this.held = held;
        this.settling = settling;
        this.wishes = wishes;
        this.downloads = around.downloads();
        this.renaming = new Renaming(root, around.index());
        this.log = around.log();
        this.inbox = inbox;
        this.plan = new Plan(held.files());
    }

    Plan plan() {
        return plan;
    }

    int underWay() {
        return flights.size();
    }

    /// Begins with as many wishes as there is room for; those that have come true by themselves are dropped.
    void fulfil() {
        long now = System.nanoTime();
        for (Wish wish : wishes.all()) {
            if (flights.size() >= MOST_AT_ONCE) {
                return;
            }
            if (!held.scope().covers(wish.entry().name())) {
                wishes.remove(wish);
            } else if (wish.isDue(now)) {
                plan.decide(wish.entry()).ifPresent(decision -> begin(wish, decision));
            }
        }
    }

    /// A fetch has ended.
    ///
    /// @throws Failure when the folder itself is at fault, so that nothing else can be fetched either
    void landed(Flight flight, Download download) throws IOException {
        if (!flights.remove(flight)) {
            return;
        }
        plan.end(flight.wish().entry(), flight.decision());
        if (flight.roomMade()) {
            recordRoom(flight.decision());
        }
        switch (download.state()) {
            case TransferState.Done _ -> {
                wishes.remove(flight.wish());
                received(flight.target(), download.manifest());
            }
            case TransferState.Failed failed -> failed(flight, failed.why());
            default -> flight.wish().failed(System.nanoTime() + FIRST_PAUSE);
        }
        download.forgetPieces();
    }

    private void recordRoom(Decision decision) throws IOException {
        switch (decision) {
            case Have(), Fetch _ -> {}
            case Displace(WireName mine, WireName mineTo, WireName _) -> held.renamed(mine, mineTo);
            case Replace(WireName mine, WireName _, WireName _) -> held.vanished(mine);
        }
    }

    /// What was just verified need not be read again, unless somebody has changed it already.
    private void received(FileEntry file, Optional<Manifest> manifest) throws IOException {
        Optional<FileStamp> stamp = root.stamp(file.name())
                .filter(now -> now.modified().equals(file.modified()))
                .filter(now ->
                        manifest.isPresent() && now.size() == manifest.get().size());
        if (stamp.isPresent()) {
            CutFile cut = new CutFile(held.path(file.name()), stamp.get(), manifest.orElseThrow());
            held.put(cut.entry(file.name(), file.executable()), cut);
        } else {
            lookAgain(file.name());
        }
    }

    /// Tried again a few times; what was decided about may have changed here meanwhile.
    private void failed(Flight flight, Failure why) throws Failure {
        if (FolderFaults.isFatal(why)) {
            throw why;
        }
        Wish wish = flight.wish();
        if (wish.attempts() == MOST_ATTEMPTS) {
            log.warn("", "“{}” is given up: {}", wish.entry().name(), why.sentence());
            wishes.remove(wish);
        }
        wish.failed(why, System.nanoTime() + (FIRST_PAUSE << wish.attempts()));
        Plan.names(flight.decision()).forEach(this::lookAgain);
    }

    private void lookAgain(WireName name) {
        inbox.accept(new Happening.Seen(new Sight.Touched(held.path(name))));
    }

    /// A fetch has ended after the folder did.
    void forget(Flight flight) {
        flights.remove(flight);
    }

    /// Ends all fetches; each still lands.
    void stop() {
        flights.forEach(Flight::stop);
    }

    private void begin(Wish wish, Decision decision) {
        switch (decision) {
            case Have() -> wishes.remove(wish);
            // What lies there unread may be the very content that is wanted.
            case Fetch(WireName name) when settling.has(name) -> {}
            case Fetch _, Displace _, Replace _ -> fetch(wish, decision);
        }
    }

    private void fetch(Wish wish, Decision decision) {
        Flight flight = new Flight(wish, decision);
        tellConflict(wish.entry(), decision);
        plan.begin(wish.entry(), decision);
        flights.add(flight);
        Target target = new Target.Shared(root, flight.target(), () -> flight.makeRoom(renaming));
        Download download = downloads.prepare(flight.target().name().path(), wish, target, PATIENCE);
        flight.takeOff(download);
        downloads.start(download, ended -> inbox.accept(new Happening.Landed(flight, ended)));
    }

    private void tellConflict(FileEntry told, Decision decision) {
        switch (decision) {
            case Have() -> {}
            case Fetch(WireName name) when name.equals(told.name()) -> {}
            case Fetch(WireName name) ->
                log.info("", "conflict over “{}”: the other content will be called “{}”", told.name(), name);
            case Displace(WireName mine, WireName mineTo, WireName _) ->
                log.info("", "conflict over “{}”: the content here will be called “{}”", mine, mineTo);
            case Replace(WireName mine, WireName copy, WireName _) ->
                log.info("", "conflict over “{}”: the content here is kept as “{}”", mine, copy);
        }
    }
}
