package potluck.tracker;

import java.time.Duration;
import java.util.List;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.wire.TrackerMessage.Member;

/// Who is here: soft state that the members rebuild within one lease. Every method is atomic; any thread.
public interface MemberTable {
    /// How long a member stays without a sign of life.
    Duration LEASE = Duration.ofSeconds(45);

    /// Adds the member for one lease, or changes its address. A newer `epoch` of a device replaces the older one.
    ///
    /// @throws Failure `STALE` for an older epoch, `NAME_TAKEN` when another device is here under the same
    /// name, `GROUP_FULL`
    void join(Member member, long epoch) throws Failure;

    /// Begins a new lease; false when the device is not here with this epoch.
    boolean renew(DeviceId device, long epoch);

    /// Takes the member out; false when the device is not here with this epoch.
    boolean leave(DeviceId device, long epoch);

    /// Notes whether the device was found where it says it listens; nothing when it has moved to another port since.
    void reachable(DeviceId device, int port, boolean found);

    /// Takes out everyone whose lease is over, and returns them.
    List<Member> expire();

    Roster roster();

    /// Everyone in the roster, in its order, and since when they are here.
    List<Attendance> attendance();
}
