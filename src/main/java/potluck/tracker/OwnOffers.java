package potluck.tracker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.Offer;

/// What this device offers, whether or not the tracker can be told now. Any thread; the monitor guards `offers`.
final class OwnOffers {
    private final Map<String, Offer> offers = new LinkedHashMap<>();

    synchronized void put(List<Offer> added) {
        added.forEach(offer -> offers.put(offer.path(), offer));
    }

    synchronized void remove(List<String> paths) {
        paths.forEach(offers::remove);
    }

    /// Messages that tell a tracker which knows nothing about everything.
    synchronized List<FilesPut> announcement() {
        List<FilesPut> messages = new ArrayList<>();
        for (List<Offer> run : runs(List.copyOf(offers.values()))) {
            messages.add(new FilesPut(messages.isEmpty(), run, List.of()));
        }
        return messages;
    }

    static List<FilesPut> additions(List<Offer> added) {
        return runs(added).stream()
                .map(run -> new FilesPut(false, run, List.of()))
                .toList();
    }

    static List<FilesPut> removals(List<String> paths) {
        return Budget.cut(paths, String::length).stream()
                .map(run -> new FilesPut(false, List.of(), run))
                .toList();
    }

    private static List<List<Offer>> runs(List<Offer> all) {
        return Budget.cut(all, offer -> offer.path().length());
    }
}
