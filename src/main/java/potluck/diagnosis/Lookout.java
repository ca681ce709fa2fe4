package potluck.diagnosis;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.wire.ReachMessage;
import potluck.wire.TrackerMessage.Member;

/// Finds out to whom this device can connect: dials members where the group lists them, as it does anyway to link with
/// them, and nowhere else. Any thread; each attempt has a virtual thread.
final class Lookout {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final SecureNetwork network;
    private final String self;
    private final Supplier<List<Member>> members;
    private final LongSupplier nanos;
    private final Map<String, Sight> sights = new ConcurrentHashMap<>();

    /// @param self this device's id in hexadecimal
    /// @param members those the tracker lists
    Lookout(SecureNetwork network, String self, Supplier<List<Member>> members, LongSupplier nanos) {
        this.network = network;
        this.self = self;
        this.members = members;
        this.nanos = nanos;
    }

    /// Everyone but this device; who was dialled within `fresh` is not dialled again.
    List<Sight> all(Duration fresh) {
        List<Member> others = members.get().stream()
                .filter(member -> !member.device().equals(self) && member.port() > 0)
                .limit(ReachMessage.MOST_SEEN)
                .toList();
        sights.keySet().retainAll(others.stream().map(Member::device).toList());
        try (ExecutorService dials = Executors.newVirtualThreadPerTaskExecutor()) {
            return outcomes(others.stream()
                    .map(member -> dials.submit(() -> sight(member, fresh)))
                    .toList());
        }
    }

    /// Dials a member again if it is listed.
    void again(String device) {
        members.get().stream()
                .filter(member -> member.device().equals(device) && member.port() > 0)
                .findFirst()
                .ifPresent(member -> sight(member, Duration.ZERO));
    }

    long age(Sight sight) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - sight.at());
    }

    private Sight sight(Member member, Duration fresh) {
        Sight known = sights.get(member.device());
        if (known != null && age(known) < fresh.toMillis()) {
            return known;
        }
        long start = nanos.getAsLong();
        String obstacle = obstacle(member);
        long now = nanos.getAsLong();
        Sight sight = new Sight(
                member.user(), member.device(), obstacle, Math.max(1, TimeUnit.NANOSECONDS.toMillis(now - start)), now);
        sights.put(member.device(), sight);
        return sight;
    }

    private String obstacle(Member member) {
        try (SecureStream stream = network.dial(new InetSocketAddress(member.host(), member.port()), PATIENCE)) {
            return stream.credentials().device().hex().equals(member.device()) ? "" : "SOMEBODY_ELSE";
        } catch (IOException e) {
            return Failure.codeOf(e);
        }
    }

    private static List<Sight> outcomes(List<Future<Sight>> dials) {
        List<Sight> found = new ArrayList<>();
        for (Future<Sight> dial : dials) {
            try {
                found.add(dial.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
        }
        return found;
    }
}
