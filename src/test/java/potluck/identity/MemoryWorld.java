package potluck.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import potluck.kit.Failure;
import potluck.kit.PipeStreams;
import potluck.kit.Threads;

/// A whole network in memory: devices with the addresses 10.0.0.1, 10.0.0.2 …, in the order in which they were added.
/// Any thread.
///
/// ```java
///   MemoryWorld world = new MemoryWorld();
///   MemoryNetwork ana = world.device("Ana");
///   MemoryNetwork boris = world.device("Boris");
///   SecureListener door = boris.listen(5555, reception);
///   SecureStream stream = ana.dial(boris.address(door.port()), Duration.ofSeconds(5));
/// ```
public final class MemoryWorld {
    /// One connection, and whose its two ends are.
    private record Wire(MemoryNetwork caller, MemoryNetwork called, PipeStreams bytes) {}

    private record Door(MemoryNetwork owner, Reception reception) {}

    private final AtomicInteger devices = new AtomicInteger();
    private final AtomicInteger ports = new AtomicInteger(40_000);
    private final Map<InetSocketAddress, Door> doors = new ConcurrentHashMap<>();
    private final List<Wire> wires = new CopyOnWriteArrayList<>();
    private final Set<MemoryNetwork> refusing = ConcurrentHashMap.newKeySet();
    private final Set<Set<MemoryNetwork>> parted = ConcurrentHashMap.newKeySet();

    /// A further device, whose user is a plain member.
    public MemoryNetwork device(String user) {
        return device(user, Role.MEMBER);
    }

    /// A further device with an id of its own.
    public MemoryNetwork device(String user, Role role) {
        int number = devices.incrementAndGet();
        DeviceId id = new DeviceId(HexFormat.of().toHexDigits(number).repeat(8));
        return new MemoryNetwork(this, new Credentials(id, user, role), host(number));
    }

    /// A further device of somebody whose credentials come from elsewhere.
    public MemoryNetwork device(Credentials who) {
        return new MemoryNetwork(this, who, host(devices.incrementAndGet()));
    }

    /// Cuts every connection between the two and lets none be made, until [#heal].
    public void part(MemoryNetwork one, MemoryNetwork other) {
        parted.add(Set.of(one, other));
        cut(wire -> parted.contains(Set.of(wire.caller(), wire.called())));
    }

    /// Takes back all partitions.
    public void heal() {
        parted.clear();
    }

    void breakAll(MemoryNetwork device) {
        cut(wire -> wire.caller() == device || wire.called() == device);
    }

    void refuse(MemoryNetwork device, boolean refuses) {
        if (refuses) {
            refusing.add(device);
        } else {
            refusing.remove(device);
        }
    }

    SecureStream connect(MemoryNetwork caller, InetSocketAddress to) throws IOException {
        Door door = doors.get(to);
        if (door == null || refusing.contains(door.owner())) {
            throw Failure.of(IdentityFault.CONNECT_REFUSED, Addresses.text(to));
        }
        if (caller != door.owner() && parted.contains(Set.of(caller, door.owner()))) {
            throw Failure.of(IdentityFault.UNREACHABLE, Addresses.text(to), "partition");
        }
        PipeStreams bytes = PipeStreams.open();
        InetSocketAddress from = caller.address(ports.incrementAndGet());
        MemoryStream near = new MemoryStream(bytes.left(), door.owner().credentials(), to);
        MemoryStream far = new MemoryStream(bytes.right(), caller.credentials(), from);
        wires.add(new Wire(caller, door.owner(), bytes));
        Threads.start("memory " + to, () -> door.reception().member(far));
        return near;
    }

    SecureListener listen(MemoryNetwork owner, int port, Reception reception) throws IOException {
        int first = port == 0 ? ports.incrementAndGet() : port;
        for (int next = first; next < first + 20; next++) {
            InetSocketAddress place = owner.address(next);
            if (doors.putIfAbsent(place, new Door(owner, reception)) == null) {
                return new MemoryListener(place.getPort(), () -> doors.remove(place));
            }
        }
        throw Failure.of(IdentityFault.PORTS_BUSY, first, first + 19);
    }

    private void cut(Predicate<Wire> which) {
        List<Wire> broken = wires.stream().filter(which).toList();
        wires.removeAll(broken);
        broken.forEach(wire -> wire.bytes().cut());
    }

    private static InetAddress host(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, (byte) (number >> 8), (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private record MemoryListener(int port, Runnable gone) implements SecureListener {
        @Override
        public void close() {
            gone.run();
        }
    }
}
