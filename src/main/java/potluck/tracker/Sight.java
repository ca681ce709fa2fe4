package potluck.tracker;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import potluck.wire.TrackerMessage.GroupInfoOk;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.MembersChanged;

/// The members as one connection to the tracker has told. Any thread; the monitor guards everything.
final class Sight {
    private final InetSocketAddress tracker;
    private final Map<String, Member> byDevice = new TreeMap<>();
    /// The version of `byDevice`; -1 before the first whole list.
    private long version = -1;
    /// The newest version heard of.
    private long newest = -1;

    Sight(InetSocketAddress tracker) {
        this.tracker = tracker;
    }

    /// Takes over a whole list; false when a change newer than it has been heard of, so that it is to be asked again.
    synchronized boolean take(GroupInfoOk info) {
        if (info.version() < newest) {
            return false;
        }
        version = info.version();
        newest = version;
        byDevice.clear();
        info.members().forEach(this::put);
        return true;
    }

    /// Takes over a change; false when it is known already, or the list it changes is still to come.
    synchronized boolean take(MembersChanged change) {
        newest = Math.max(newest, change.version());
        if (version < 0 || change.version() <= version) {
            return false;
        }
        version = change.version();
        change.gone().forEach(byDevice::remove);
        change.here().forEach(this::put);
        return true;
    }

    synchronized Roster roster() {
        return new Roster(
                version,
                byDevice.values().stream()
                        .sorted(Comparator.comparing(Member::user))
                        .toList());
    }

    /// Where the tracker was found.
    InetSocketAddress tracker() {
        return tracker;
    }

    Holding fromHere(Holding holding) {
        return new Holding(fromHere(holding.member()), holding.offer());
    }

    private void put(Member member) {
        byDevice.put(member.device(), fromHere(member));
    }

    /// The member as it is found from here: whoever the tracker sees at its own loopback address lives on the
    /// tracker's machine.
    private Member fromHere(Member member) {
        InetAddress at = tracker.getAddress();
        if (at == null || at.isLoopbackAddress() || !isLoopback(member.host())) {
            return member;
        }
        return new Member(member.user(), member.device(), at.getHostAddress(), member.port(), member.reachable());
    }

    private static boolean isLoopback(String host) {
        return host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }
}
