package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import potluck.identity.DeviceId;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.wire.TrackerMessage.Member;

/// Finds out whether members can be reached where they say they listen, by connecting there. Each attempt is a
/// virtual
/// thread; `slots` lets a few work at once.
final class DialBack {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SecureNetwork network;
    private final MemberTable members;
    private final Runnable found;
    private final Log log;
    private final Semaphore slots = new Semaphore(4);

    /// @param found told after each attempt
    DialBack(SecureNetwork network, MemberTable members, Runnable found, Log log) {
        this.network = network;
        this.members = members;
        this.found = found;
        this.log = log;
    }

    void check(Member member) {
        Threads.start("dial back " + member.user(), () -> {
            slots.acquireUninterruptibly();
            try {
                members.reachable(new DeviceId(member.device()), member.port(), answers(member));
            } finally {
                slots.release();
            }
            found.run();
        });
    }

    private boolean answers(Member member) {
        try (SecureStream stream = network.dial(new InetSocketAddress(member.host(), member.port()), PATIENCE)) {
            boolean same = stream.credentials().device().hex().equals(member.device());
            log.info(
                    member.user(),
                    same ? "reached at {}:{}" : "another device answers at {}:{}",
                    member.host(),
                    member.port());
            return same;
        } catch (IOException e) {
            log.warn(
                    member.user(),
                    "cannot be reached at {}:{}: {} {}",
                    member.host(),
                    member.port(),
                    Failure.codeOf(e),
                    String.valueOf(e.getMessage()));
            return false;
        }
    }
}
