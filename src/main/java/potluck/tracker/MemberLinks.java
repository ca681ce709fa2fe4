package potluck.tracker;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.wire.TrackerMessage;

/// The connections that are open at the tracker. Any thread.
final class MemberLinks {
    private final Set<MemberLink> open = ConcurrentHashMap.newKeySet();

    void add(MemberLink link) {
        open.add(link);
    }

    void remove(MemberLink link) {
        open.remove(link);
    }

    void tell(TrackerMessage news) {
        open.forEach(link -> link.push(news));
    }

    /// Closes the connections of a device that have joined with an epoch below `epoch`, or not at all.
    void endOlder(DeviceId device, long epoch, Failure why) {
        open.stream()
                .filter(link -> link.device().equals(device) && link.epoch() < epoch)
                .forEach(link -> end(link, why));
    }

    void end(DeviceId device, Failure why) {
        endOlder(device, Long.MAX_VALUE, why);
    }

    void endAll(Failure why) {
        List<Thread> ending = open.stream().map(link -> end(link, why)).toList();
        for (Thread one : ending) {
            try {
                one.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Thread end(MemberLink link, Failure why) {
        return Threads.start("end " + link.user(), () -> link.end(why));
    }
}
