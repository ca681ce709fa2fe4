package potluck.sync.union;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.sync.folder.SyncFault;

/// What linked members hold and this folder lacks. Any thread; the monitor guards every change, reading needs none.
final class WishTable {
    /// A member may tell of so many files that are missing here; about 1 KB each.
    static final int MOST = 200_000;

    private final int most;
    /// By portable key and content, in this order.
    private final NavigableMap<String, Wish> wishes = new ConcurrentSkipListMap<>();

    private final Map<Link, Integer> counts = new HashMap<>();

    WishTable() {
        this(MOST);
    }

    WishTable(int most) {
        this.most = most;
    }

    /// `holder` holds `entry`.
    ///
    /// @throws Failure `TOO_MANY_FILES`
    synchronized void add(Link holder, FileEntry entry, Optional<Manifest> manifest) throws Failure {
        Wish wish = wishes.computeIfAbsent(key(entry), _ -> new Wish(entry, manifest));
        if (wish.holders().add(holder) && counts.merge(holder, 1, Integer::sum) > most) {
            throw Failure.of(SyncFault.TOO_MANY_FILES, holder.user(), most);
        }
    }

    /// `holder` now holds `entry` under its name, and thus no longer what it told of before under that name.
    synchronized void supersede(Link holder, FileEntry entry) {
        String name = entry.name().portableKey();
        for (Wish wish : wishes.subMap(name + '\0', name + '\1').values()) {
            if (!wish.entry().content().equals(entry.content())) {
                leave(wish, holder);
            }
        }
    }

    /// Nothing can be had from `holder` any more.
    synchronized void ended(Link holder) {
        wishes.values().forEach(wish -> leave(wish, holder));
        counts.remove(holder);
    }

    /// The wish is fulfilled, or given up.
    synchronized void remove(Wish wish) {
        wishes.remove(key(wish.entry()), wish);
        for (Link holder : wish.holders()) {
            counts.computeIfPresent(holder, (_, count) -> count - 1);
        }
    }

    /// A view that follows changes, ordered by name.
    Collection<Wish> all() {
        return Collections.unmodifiableCollection(wishes.values());
    }

    private void leave(Wish wish, Link holder) {
        if (wish.holders().remove(holder)) {
            counts.computeIfPresent(holder, (_, count) -> count - 1);
        }
        if (wish.holders().isEmpty()) {
            wishes.remove(key(wish.entry()), wish);
        }
    }

    private static String key(FileEntry entry) {
        return entry.name().portableKey() + '\0' + entry.content().hex();
    }
}
