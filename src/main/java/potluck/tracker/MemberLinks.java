package potluck.tracker;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
        end(link -> link.device().equals(device) && link.epoch() < epoch, why);
    }

    void end(DeviceId device, Failure why) {
        end(link -> link.device().equals(device), why);
    }

    void endAll(Failure why) {
        end(_ -> true, why);
    }

    /// Returns when they are closed.
    private void end(Predicate<MemberLink> which, Failure why) {
        List<Thread> ending = open.stream()
                .filter(which)
                .map(link -> Threads.start("end " + link.user(), () -> link.end(why)))
                .toList();
        try {
            for (Thread one : ending) {
                one.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
