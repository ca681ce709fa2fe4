package potluck.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import potluck.discovery.NearbyGroups;
import potluck.discovery.Reach;
import potluck.identity.Addresses;
import potluck.identity.GroupId;
import potluck.kit.Log;
import potluck.kit.Subscription;
import potluck.node.Launcher;

/// Listens on the local network from the first time somebody asks who is near. Any thread; the monitor guards
/// `listening`.
final class Neighbourhood {
    private Optional<NearbyGroups> listening = Optional.empty();

    /// Where the trackers near here are; waits for the first to be heard, at most `patience`.
    List<InetSocketAddress> trackers(Duration patience) throws IOException {
        NearbyGroups groups = listening();
        CountDownLatch heard = new CountDownLatch(1);
        try (Subscription _ = groups.changes().subscribe(_ -> heard.countDown())) {
            if (groups.list().isEmpty()) {
                heard.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        return groups.list().stream()
                .flatMap(group -> group.addresses().stream())
                .distinct()
                .toList();
    }

    /// Where trackers near here that say they are this group's were heard so far.
    List<InetSocketAddress> trackers(GroupId group) {
        return listening().list().stream()
                .filter(near -> group.hex().startsWith(near.fingerprint()))
                .flatMap(near -> near.addresses().stream())
                .distinct()
                .toList();
    }

    private synchronized NearbyGroups listening() {
        if (listening.isEmpty()) {
            NearbyGroups groups = new NearbyGroups(Reach.LOCAL_NETWORK, Log.silent());
            groups.start();
            listening = Optional.of(groups);
        }
        return listening.get();
    }

    List<Launcher.NearbyGroup> list() {
        return listening().list().stream()
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
