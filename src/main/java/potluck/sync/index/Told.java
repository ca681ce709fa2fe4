package potluck.sync.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.Known;
import potluck.sync.folder.SyncFault;

/// What linked members told of their versions and is not settled here. Any thread; the monitor guards every change,
/// reading needs none.
public final class Told {
    /// A member may tell of so many versions that are not settled here; about 1 KB each.
    static final int MOST = 200_000;

    private final int most;
    private final NavigableMap<String, Slot> slots = new ConcurrentSkipListMap<>();
    private final Map<Holder, Integer> counts = new HashMap<>();
    private final Map<Holder, Known> heard = new HashMap<>();
    /// Deletions that were made while this device was away for long.
    private final List<FileVersion> missed = new ArrayList<>();
    /// Whose marks do not count, because some of what they told was dropped unseen.
    private final Set<Holder> patchy = new HashSet<>();

    public Told() {
        this(MOST);
    }

    Told(int most) {
        this.most = most;
    }

    /// Replaces what `holder` told of the name before.
    ///
    /// @throws Failure `TOO_MANY_FILES`
    public synchronized void add(Holder holder, FileVersion version, Optional<Manifest> manifest) throws Failure {
        Slot slot = slots.computeIfAbsent(version.name().portableKey(), Slot::new);
        if (slot.offers().put(holder, new Slot.Offer(version, manifest)) == null
                && counts.merge(holder, 1, Integer::sum) > most) {
            throw Failure.of(SyncFault.TOO_MANY_FILES, holder.user(), most);
        }
    }

    /// This deletion was made while this device was away. To be called before it is added.
    public synchronized void missed(FileVersion deletion) {
        missed.add(deletion);
    }

    /// The deletions that were made while this device was away, each once.
    public synchronized List<FileVersion> takeMissed() {
        List<FileVersion> all = List.copyOf(missed);
        missed.clear();
        return all;
    }

    /// `holder` has told its index up to here.
    public synchronized void heard(Holder holder, Known known) {
        if (!patchy.contains(holder)) {
            heard.put(holder, known);
        }
    }

    /// Some of what `holder` told on this link was dropped and is needed now. How far it has told counts no more.
    public synchronized void patchy(Holder holder) {
        patchy.add(holder);
        heard.remove(holder);
    }

    /// How much of whose index is settled: nothing told of it waits any more. Each is shown once.
    public synchronized Map<Holder, Known> settled() {
        Map<Holder, Known> settled = new HashMap<>(heard);
        settled.keySet().removeIf(holder -> counts.getOrDefault(holder, 0) > 0);
        heard.keySet().removeAll(settled.keySet());
        return settled;
    }

    /// Nothing can be had from `holder` any more.
    public synchronized void ended(Holder holder) {
        slots.values().forEach(slot -> leave(slot, holder));
        counts.remove(holder);
        heard.remove(holder);
        patchy.remove(holder);
    }

    /// Whoever told `version` need not be asked for it any more.
    public synchronized void drop(Slot slot, FileVersion version) {
        for (Map.Entry<Holder, Slot.Offer> offer : Map.copyOf(slot.offers()).entrySet()) {
            if (offer.getValue().version().equals(version)) {
                leave(slot, offer.getKey());
            }
        }
    }

    /// A view that follows changes, ordered by name.
    public Collection<Slot> slots() {
        return Collections.unmodifiableCollection(slots.values());
    }

    /// What was told of one name.
    public Optional<Slot> slot(WireName name) {
        return Optional.ofNullable(slots.get(name.portableKey()));
    }

    private void leave(Slot slot, Holder holder) {
        if (slot.offers().remove(holder) != null) {
            counts.computeIfPresent(holder, (_, count) -> count - 1);
        }
        if (slot.offers().isEmpty()) {
            slots.remove(slot.key(), slot);
        }
    }
}
