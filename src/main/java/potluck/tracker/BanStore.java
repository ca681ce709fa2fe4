package potluck.tracker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import potluck.identity.DeviceId;
import potluck.identity.IdentityFault;
import potluck.identity.OwnerOnly;
import potluck.kit.Failure;

/// The devices that are kept out, in `<group>/bans.txt`, one `<device id> <until> <name>` per line. A ban that is over
/// counts no more. Any thread; the monitor orders the writers.
final class BanStore {
    private static final String FILE = "bans.txt";

    private final Path file;
    private final InstantSource clock;
    private volatile Map<DeviceId, Ban> bans = Map.of();

    private BanStore(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// @throws Failure `GROUP_DAMAGED` when the file is damaged: that shall let nobody in
    static BanStore open(Path group, InstantSource clock) throws IOException {
        BanStore store = new BanStore(group.resolve(FILE), clock);
        if (Files.exists(store.file)) {
            try {
                String text = new String(OwnerOnly.read(store.file), StandardCharsets.UTF_8);
                store.bans = text.lines().map(BanStore::read).collect(Collectors.toMap(Ban::device, ban -> ban));
            } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
                throw Failure.because(e, IdentityFault.GROUP_DAMAGED, group, FILE + " is damaged");
            }
        }
        return store;
    }

    /// Keeps a device out; a ban that it has already is replaced.
    synchronized void put(Ban ban) throws IOException {
        Map<DeviceId, Ban> next = new HashMap<>(bans);
        next.put(ban.device(), ban);
        save(next);
    }

    /// Lets a device in again; false when it was not kept out.
    synchronized boolean lift(DeviceId device) throws IOException {
        boolean held = of(device).isPresent();
        if (held) {
            Map<DeviceId, Ban> next = new HashMap<>(bans);
            next.remove(device);
            save(next);
        }
        return held;
    }

    /// Those that hold now, the next to end first.
    List<Ban> list() {
        Instant now = clock.instant();
        return bans.values().stream()
                .filter(ban -> !ban.isOver(now))
                .sorted(Comparator.comparing(Ban::until).thenComparing(Ban::user))
                .toList();
    }

    Optional<Ban> of(DeviceId device) {
        return Optional.ofNullable(bans.get(device)).filter(ban -> !ban.isOver(clock.instant()));
    }

    /// @throws Failure `BANNED` or `BANNED_FOR_GOOD` for a device that is kept out
    void require(DeviceId device) throws Failure {
        Optional<Ban> ban = of(device);
        if (ban.isPresent()) {
            throw ban.get().refusal();
        }
    }

    private static Ban read(String line) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("line without a name");
        }
        return new Ban(parts[2], new DeviceId(parts[0]), Instant.parse(parts[1]));
    }

    /// Without those that are over.
    private void save(Map<DeviceId, Ban> next) throws IOException {
        Instant now = clock.instant();
        next.values().removeIf(ban -> ban.isOver(now));
        String lines = next.values().stream()
                .map(ban -> ban.device().hex() + " " + ban.until() + " " + ban.user() + "\n")
                .collect(Collectors.joining());
        OwnerOnly.write(file, lines.getBytes(StandardCharsets.UTF_8));
        bans = Map.copyOf(next);
    }
}
