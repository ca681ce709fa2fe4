package potluck.tracker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.identity.DeviceId;
import potluck.identity.IdentityFault;
import potluck.identity.UserName;
import potluck.kit.Failure;

/// Which device a user name belongs to: the one that enrolled with it first. Kept in `<group>/names.txt`, one
/// `<device id> <name>` per line. Any thread; the monitor guards `owners` and the file.
final class NameStore {
    private record Owner(String user, DeviceId device) {}

    private static final String FILE = "names.txt";

    private final Path file;
    private final Map<String, Owner> owners = new LinkedHashMap<>();

    private NameStore(Path file) {
        this.file = file;
    }

    /// @throws Failure `GROUP_DAMAGED` when the file is damaged; it is left as it is
    static NameStore open(Path group) throws IOException {
        NameStore names = new NameStore(group.resolve(FILE));
        if (Files.exists(names.file)) {
            try {
                Files.readAllLines(names.file).forEach(names::read);
            } catch (IllegalArgumentException | IOException e) {
                throw Failure.because(e, IdentityFault.GROUP_DAMAGED, group, FILE + " is damaged");
            }
        }
        return names;
    }

    /// Makes the name this device's, for good.
    ///
    /// @throws Failure `NAME_TAKEN` when it is another's
    synchronized void claim(UserName user, DeviceId device) throws IOException {
        Owner owner = owners.get(Folding.fold(user.text()));
        if (owner != null && !owner.device.equals(device)) {
            throw Failure.of(TrackerFault.NAME_TAKEN, user);
        }
        if (owner == null) {
            keep(new Owner(user.text(), device));
            save();
        }
    }

    synchronized Optional<DeviceId> owner(String user) {
        return Optional.ofNullable(owners.get(Folding.fold(user))).map(Owner::device);
    }

    /// Gives all names of a device free again.
    synchronized void release(DeviceId device) throws IOException {
        if (owners.values().removeIf(owner -> owner.device.equals(device))) {
            save();
        }
    }

    private void read(String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("line without a name");
        }
        keep(new Owner(line.substring(space + 1), new DeviceId(line.substring(0, space))));
    }

    private void keep(Owner owner) {
        owners.put(Folding.fold(owner.user), owner);
    }

    private void save() throws IOException {
        List<String> lines = owners.values().stream()
                .map(owner -> owner.device.hex() + " " + owner.user)
                .toList();
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.write(
                fresh,
                lines,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
