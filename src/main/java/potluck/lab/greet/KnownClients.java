package potluck.lab.greet;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import potluck.identity.OwnerOnly;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.lab.LabFault;

/// Names by address, in a file of lines `address name`. Any thread; the monitor guards the map and the file.
public final class KnownClients {
    private final Path file;
    private final Map<String, UserName> names = new TreeMap<>();

    private KnownClients(Path file) {
        this.file = file;
    }

    /// Those in `file`, nobody when it does not exist.
    ///
    /// @throws Failure `KNOWN_CLIENTS` when it is damaged; it is left as it is
    public static KnownClients open(Path file) throws IOException {
        KnownClients known = new KnownClients(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                known.take(line);
            }
        }
        return known;
    }

    public synchronized Optional<UserName> name(InetAddress address) {
        return Optional.ofNullable(names.get(address.getHostAddress()));
    }

    /// Keeps a name; it is on disk when this returns.
    public synchronized void remember(InetAddress address, UserName name) throws IOException {
        names.put(address.getHostAddress(), name);
        write();
    }

    /// Forgets whoever has this address.
    public synchronized void forget(InetAddress address) throws IOException {
        names.remove(address.getHostAddress());
        write();
    }

    private void write() throws IOException {
        String lines = names.entrySet().stream()
                .map(known -> known.getKey() + " " + known.getValue() + "\n")
                .collect(Collectors.joining());
        OwnerOnly.write(file, lines.getBytes(StandardCharsets.UTF_8));
    }

    private void take(String line) throws Failure {
        String[] words = line.split(" ", 2);
        try {
            names.put(words[0], new UserName(words.length == 2 ? words[1] : ""));
        } catch (IllegalArgumentException e) {
            throw Failure.because(e, LabFault.KNOWN_CLIENTS, file, line);
        }
    }
}
