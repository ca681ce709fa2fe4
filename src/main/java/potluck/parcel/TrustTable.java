package potluck.parcel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import potluck.store.RecordStore;

/// Whose parcels are accepted without asking. Any thread; the monitor keeps the table as the disk is.
final class TrustTable {
    private final RecordStore<Trusted> store;
    private final Map<String, Trusted> trusted = new ConcurrentSkipListMap<>();

    TrustTable(RecordStore<Trusted> store) {
        this.store = store;
    }

    void restore() throws IOException {
        store.all().forEach(member -> trusted.put(member.device(), member));
    }

    List<Trusted> list() {
        return List.copyOf(trusted.values());
    }

    Optional<Trusted> find(String device) {
        return Optional.ofNullable(trusted.get(device));
    }

    synchronized void put(Trusted member) throws IOException {
        store.put(member.device(), member);
        trusted.put(member.device(), member);
    }

    /// Whoever bears the name is trusted no more.
    synchronized void remove(String user) throws IOException {
        for (Trusted member : list()) {
            if (member.user().equals(user)) {
                store.remove(member.device());
                trusted.remove(member.device());
            }
        }
    }
}
