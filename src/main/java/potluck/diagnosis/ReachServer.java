package potluck.diagnosis;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import potluck.kit.Failure;
import potluck.kit.Quota;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.wire.ReachMessage.Probe;
import potluck.wire.ReachMessage.ProbeOk;
import potluck.wire.ReachMessage.Reach;
import potluck.wire.ReachMessage.ReachOk;
import potluck.wire.ReachMessage.Seen;
import potluck.wire.WireFault;

/// Tells members to whom this device can connect, and lets them measure the link. A question names no address: dialled
/// are only members of the group where the tracker lists them, each asker a few times a minute and everybody else once
/// in a while. Any thread.
final class ReachServer {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int DIALS_AT_ONCE = 3;
    private static final double DIALS_PER_SECOND = 0.1;
    private static final long PROBES_AT_ONCE = 16L * 1024 * 1024;
    private static final double PROBES_PER_SECOND = 256.0 * 1024;
    /// What a question costs besides its bytes.
    private static final long QUESTION = 1024;

    private final Lookout lookout;
    private final InstantSource clock;
    private final Quota<String> dials = new Quota<>(DIALS_AT_ONCE, DIALS_PER_SECOND, System::nanoTime);
    private final Quota<String> probes = new Quota<>(PROBES_AT_ONCE, PROBES_PER_SECOND, System::nanoTime);

    ReachServer(Lookout lookout, InstantSource clock) {
        this.lookout = lookout;
        this.clock = clock;
    }

    /// Before the first link opens.
    void plug(Switchboard switchboard) {
        switchboard.answer(Reach.class, (from, _) -> reach(from));
        switchboard.answer(Probe.class, this::probe);
    }

    private ReachOk reach(Link asker) {
        String device = asker.device().hex();
        if (dials.take(device, 1)) {
            lookout.again(device);
        }
        List<Seen> seen = lookout.all(FRESH).stream().map(this::seen).toList();
        return new ReachOk(seen);
    }

    private Seen seen(Sight sight) {
        return new Seen(
                sight.user(), sight.device(), sight.obstacle(), sight.millis(), Math.max(0, lookout.age(sight)));
    }

    private ProbeOk probe(Link asker, Probe probe) throws IOException {
        if (!probes.take(asker.device().hex(), QUESTION + probe.answer() + probe.filler().length)) {
            throw Failure.of(WireFault.BUSY);
        }
        return new ProbeOk(clock.millis(), new byte[probe.answer()]);
    }
}
