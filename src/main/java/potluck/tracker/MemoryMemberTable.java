package potluck.tracker;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.wire.TrackerMessage;
import potluck.wire.TrackerMessage.Member;

/// The members of one tracker process. Any thread; the monitor guards everything.
public final class MemoryMemberTable implements MemberTable {
    private record Seat(Member member, long epoch, Instant joined, Instant leaseEnds) {
        Seat until(Instant end) {
            return new Seat(member, epoch, joined, end);
        }

        Seat with(Member changed) {
            return new Seat(changed, epoch, joined, leaseEnds);
        }
    }

    private final InstantSource clock;
    private final Map<DeviceId, Seat> seats = new HashMap<>();
    private long version;

    /// @param clock should not jump, because leases are measured by it
    public MemoryMemberTable(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void join(Member member, long epoch) throws Failure {
        DeviceId device = new DeviceId(member.device());
        Seat before = seats.get(device);
        if (before != null && before.epoch > epoch) {
            throw Failure.of(TrackerFault.STALE);
        }
        if (before == null && seats.size() >= TrackerMessage.MOST_ITEMS) {
            throw Failure.of(TrackerFault.GROUP_FULL, seats.size());
        }
        if (isTaken(member)) {
            throw Failure.of(TrackerFault.NAME_TAKEN, member.user());
        }
        Member now = before != null && samePlace(before.member, member) ? before.member : member;
        Instant time = clock.instant();
        seats.put(device, new Seat(now, epoch, before == null ? time : before.joined, time.plus(LEASE)));
        if (before == null || !before.member.equals(now)) {
            version++;
        }
    }

    @Override
    public synchronized boolean renew(DeviceId device, long epoch) {
        Instant end = clock.instant().plus(LEASE);
        return seats.computeIfPresent(device, (_, seat) -> seat.epoch == epoch ? seat.until(end) : seat)
                        instanceof Seat seat
                && seat.epoch == epoch;
    }

    @Override
    public synchronized boolean leave(DeviceId device, long epoch) {
        Seat seat = seats.get(device);
        if (seat == null || seat.epoch != epoch) {
            return false;
        }
        seats.remove(device);
        version++;
        return true;
    }

    @Override
    public synchronized void reachable(DeviceId device, int port, boolean found) {
        Seat seat = seats.get(device);
        if (seat != null && seat.member.port() == port && seat.member.reachable() != found) {
            Member old = seat.member;
            seats.put(device, seat.with(new Member(old.user(), old.device(), old.host(), port, found)));
            version++;
        }
    }

    @Override
    public synchronized List<Member> expire() {
        Instant now = clock.instant();
        List<Seat> over = seats.values().stream()
                .filter(seat -> seat.leaseEnds.isBefore(now))
                .toList();
        if (!over.isEmpty()) {
            seats.values().removeAll(over);
            version++;
        }
        return over.stream().map(Seat::member).toList();
    }

    @Override
    public synchronized Roster roster() {
        return new Roster(
                version,
                seats.values().stream()
                        .map(Seat::member)
                        .sorted(Comparator.comparing(Member::user))
                        .toList());
    }

    @Override
    public synchronized List<Attendance> attendance() {
        return seats.values().stream()
                .map(seat -> new Attendance(seat.member, seat.joined, seat.leaseEnds.minus(LEASE)))
                .sorted(Comparator.comparing(here -> here.member().user()))
                .toList();
    }

    private boolean isTaken(Member member) {
        return seats.values().stream()
                .map(Seat::member)
                .anyMatch(other -> Folding.fold(other.user()).equals(Folding.fold(member.user()))
                        && !other.device().equals(member.device()));
    }

    private static boolean samePlace(Member a, Member b) {
        return a.user().equals(b.user()) && a.host().equals(b.host()) && a.port() == b.port();
    }
}
