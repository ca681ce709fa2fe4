package potluck.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import potluck.kit.Failure;
import potluck.kit.Subscription;
import potluck.kit.Topic;

/// The devices removed from a group, in `revoked.txt`, one id a line; the set only grows. Any thread; the monitor
/// orders the writers.
final class Removals {
    private static final String FILE = "revoked.txt";

    private final Path file;
    private final Topic<Set<DeviceId>> added = new Topic<>();
    private volatile Set<DeviceId> all;

    private Removals(Path file, Set<DeviceId> all) {
        this.file = file;
        this.all = all;
    }

    /// @throws Failure `GROUP_DAMAGED`: without the whole list nobody could be trusted
    static Removals open(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Removals(file, Set.of());
        }
        String content = new String(OwnerOnly.read(file), StandardCharsets.US_ASCII);
        try {
            return new Removals(file, content.lines().map(DeviceId::new).collect(Collectors.toUnmodifiableSet()));
        } catch (IllegalArgumentException e) {
            throw Failure.because(e, IdentityFault.GROUP_DAMAGED, folder, FILE + " is damaged");
        }
    }

    Set<DeviceId> all() {
        return all;
    }

    void add(Set<DeviceId> devices) throws IOException {
        Set<DeviceId> fresh = save(devices);
        if (!fresh.isEmpty()) {
            added.publish(fresh);
        }
    }

    Subscription follow(Consumer<Set<DeviceId>> listener) {
        return added.subscribe(listener);
    }

    private synchronized Set<DeviceId> save(Set<DeviceId> devices) throws IOException {
        Set<DeviceId> fresh = new HashSet<>(devices);
        fresh.removeAll(all);
        if (!fresh.isEmpty()) {
            TreeSet<DeviceId> union = new TreeSet<>(all);
            union.addAll(fresh);
            String lines = union.stream().map(device -> device.hex() + "\n").collect(Collectors.joining());
            OwnerOnly.write(file, lines.getBytes(StandardCharsets.US_ASCII));
            all = Set.copyOf(union);
        }
        return Set.copyOf(fresh);
    }
}
