package potluck.sync.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Manifest;
import potluck.catalogue.VersionVector.Order;
import potluck.kit.Failure;

/// What linked members told of one name. The offers may change in any thread; the attempts belong to the folder's own.
public final class Slot {
    private static final long FIRST_PAUSE = 250_000_000L;
    private static final int LONGEST_PAUSE = 10;

    /// @param manifest known when the file has few pieces
    public record Offer(FileVersion version, Optional<Manifest> manifest) {}

    private final String key;
    private final Map<Holder, Offer> offers = new ConcurrentHashMap<>();
    private int attempts;
    private long notBefore;
    private volatile Optional<Failure> why = Optional.empty();

    /// @param key the portable key of the name
    Slot(String key) {
        this.key = key;
    }

    /// The portable key of the name.
    public String key() {
        return key;
    }

    /// What each holder told last; it may change at any time.
    public Map<Holder, Offer> offers() {
        return offers;
    }

    /// A version that none of the others told of replaces; empty when nothing is told any more.
    public Optional<FileVersion> newest() {
        List<FileVersion> all = offers.values().stream().map(Offer::version).toList();
        if (all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.vector().compare(one.vector()) == Order.NEWER))
                .reduce((one, other) -> other.beats(one) ? other : one);
    }

    /// Those that told of this content.
    public Collection<Holder> holders(FileVersion wanted) {
        return offers.entrySet().stream()
                .filter(entry -> entry.getValue().version().sameContent(wanted))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The pieces of this content, if somebody told of them.
    public Optional<Manifest> manifest(FileVersion wanted) {
        return offers.values().stream()
                .filter(offer -> offer.version().sameContent(wanted))
                .flatMap(offer -> offer.manifest().stream())
                .findFirst();
    }

    /// Whether it may be tried at this time.
    public boolean isDue(long now) {
        return attempts == 0 || now - notBefore >= 0;
    }

    /// Tried again later and later, but never given up.
    public void failed(Failure reason, long now) {
        why = Optional.of(reason);
        notBefore = now + (FIRST_PAUSE << Math.min(attempts, LONGEST_PAUSE));
        attempts++;
    }

    /// Something is different: tried again at once.
    public void renew() {
        attempts = 0;
        why = Optional.empty();
    }

    /// Why it has not come yet, if an attempt has failed.
    public Optional<Failure> why() {
        return why;
    }
}
