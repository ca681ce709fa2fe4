package potluck.app;

import java.util.List;
import java.util.Optional;
import potluck.discovery.NearbyGroups;
import potluck.discovery.Reach;
import potluck.identity.Addresses;
import potluck.kit.Log;
import potluck.node.Launcher;

/// Listens on the local network from the first time somebody asks who is near. Any thread; the monitor guards
/// `listening`.
final class Neighbourhood {
    private Optional<NearbyGroups> listening = Optional.empty();

    synchronized List<Launcher.NearbyGroup> list() {
        if (listening.isEmpty()) {
            NearbyGroups groups = new NearbyGroups(Reach.LOCAL_NETWORK, Log.silent());
            groups.start();
            listening = Optional.of(groups);
        }
        return listening.get().list().stream()
                .map(group -> new Launcher.NearbyGroup(
                        group.group(),
                        group.addresses().stream()
                                .map(Addresses::text)
                                .findFirst()
                                .orElse(""),
                        group.fingerprint()))
                .toList();
    }
}
