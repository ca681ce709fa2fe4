package potluck.tracker;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.wire.CommonMessage.Done;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.Offer;

/// What this device offers, whether or not the tracker can be told now. Any thread; the monitor guards `offers`
/// and is
/// held while the tracker is told, so that it hears of changes in their order.
final class OwnOffers {
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Log log;

    OwnOffers(Log log) {
        this.log = log;
    }

    /// @param visit asked while nobody announces: what was added while there is none is part of the next announcement
    synchronized void put(List<Offer> added, Supplier<Optional<Presence.Visit>> visit) throws IOException {
        added.forEach(offer -> offers.put(offer.path(), offer));
        tell(visit.get(), added, List.of());
    }

    synchronized void remove(List<String> paths, Supplier<Optional<Presence.Visit>> visit) throws IOException {
        paths.forEach(offers::remove);
        tell(visit.get(), List.of(), paths);
    }

    /// Tells everything to a tracker that has just let us in; what it objects to is logged.
    synchronized void announceAll(Presence.Visit visit) throws IOException {
        visit.link().ask(new FilesPut(true, List.of(), List.of()), Done.class);
        try {
            tell(Optional.of(visit), List.copyOf(offers.values()), List.of());
        } catch (Failure objection) {
            log.warn("", "not all files are on offer: {} {}", objection.code(), objection.sentence());
        }
    }

    private void tell(Optional<Presence.Visit> visit, List<Offer> add, List<String> remove) throws IOException {
        if (visit.isPresent()) {
            tell(visit.get().link(), add, remove);
        }
    }

    /// A connection that breaks meanwhile is no failure: the next one begins with everything.
    private void tell(TrackerLink link, List<Offer> add, List<String> remove) throws IOException {
        try {
            for (List<Offer> run : Budget.cut(add, offer -> offer.path().length())) {
                link.ask(new FilesPut(false, run, List.of()), Done.class);
            }
            for (List<String> run : Budget.cut(remove, String::length)) {
                link.ask(new FilesPut(false, List.of(), run), Done.class);
            }
        } catch (IOException e) {
            if (link.isOpen()) {
                throw e;
            }
            log.info("", "the offers are told to the tracker when it is back");
        }
    }
}
