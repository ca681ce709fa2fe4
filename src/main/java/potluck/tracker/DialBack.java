package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import potluck.identity.DeviceId;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Quota;
import potluck.kit.Threads;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.WireFault;

/// Finds out whether members can be reached where they say they listen, by connecting there. A virtual thread for each
/// member that waits to be tried; `slots` lets a few work at once.
final class DialBack {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 3;
    private static final double PER_SECOND = 0.1;
    private static final String ANOTHER = "SOMEBODY_ELSE";

    private final SecureNetwork network;
    private final MemberTable members;
    private final Runnable found;
    private final Log log;
    private final Semaphore slots = new Semaphore(4);
    /// The place each device has told last, while that is yet to be tried.
    private final Map<String, Member> told = new ConcurrentHashMap<>();
    private final Quota<String> asked = new Quota<>(AT_ONCE, PER_SECOND, System::nanoTime);

    /// @param found told after each attempt
    DialBack(SecureNetwork network, MemberTable members, Runnable found, Log log) {
        this.network = network;
        this.members = members;
        this.found = found;
        this.log = log;
    }

    /// However often a member joins meanwhile, it is tried once at a time, and in the end where it joined last.
    void check(Member member) {
        if (told.put(member.device(), member) == null) {
            Threads.start("dial back " + member.user(), () -> attemptAll(member.device()));
        }
    }

    /// Tries because the member has asked for it: what stood in the way, empty when nothing did.
    ///
    /// @throws Failure `BUSY` when it asks too often, or too many others do
    String now(Member member) throws Failure {
        if (!asked.take(member.device(), 1) || slots.availablePermits() == 0) {
            throw Failure.of(WireFault.BUSY);
        }
        return attempt(member);
    }

    private void attemptAll(String device) {
        Member next = told.get(device);
        while (next != null) {
            attempt(next);
            next = told.remove(device, next) ? null : told.get(device);
        }
    }

    private String attempt(Member member) {
        slots.acquireUninterruptibly();
        try {
            String obstacle = obstacle(member);
            members.reachable(new DeviceId(member.device()), member.port(), obstacle.isEmpty());
            return obstacle;
        } finally {
            slots.release();
            found.run();
        }
    }

    private String obstacle(Member member) {
        try (SecureStream stream = network.dial(new InetSocketAddress(member.host(), member.port()), PATIENCE)) {
            boolean same = stream.credentials().device().hex().equals(member.device());
            log.info(
                    member.user(),
                    same ? "reached at {}:{}" : "another device answers at {}:{}",
                    member.host(),
                    member.port());
            return same ? "" : ANOTHER;
        } catch (IOException e) {
            log.warn(
                    member.user(),
                    "cannot be reached at {}:{}: {} {}",
                    member.host(),
                    member.port(),
                    Failure.codeOf(e),
                    String.valueOf(e.getMessage()));
            return Failure.codeOf(e);
        }
    }
}
