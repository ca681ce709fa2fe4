package potluck.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import potluck.app.Wiring;
import potluck.node.FileView;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.node.TextDoor;
import potluck.node.TransferView;

/// A real group on this machine: devices built by the program's own wiring, TLS over loopback, folders below a
/// temporary one. Device `ana` keeps its data in `ana/data` and its sync folder, when it has one, in `ana/sync`.
final class Group implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Wiring wiring = new Wiring();
    private final Path root;
    private final Map<String, Node> nodes = new HashMap<>();

    Group(Path root) {
        this.root = root;
    }

    /// A tracker and nothing else, on any free port, or on the one given.
    Node tracker(int port) throws IOException {
        return keep(
                "tracker",
                wiring.host(new HostRequest(
                        data("tracker"),
                        "Class",
                        "tracker",
                        port,
                        0,
                        List.of(),
                        Optional.empty(),
                        true,
                        TextDoor.CLOSED)));
    }

    /// A tracker with a peer beside it.
    Node host(String user) throws IOException {
        return keep(user, wiring.host(hosting(user)));
    }

    /// A tracker with a peer beside it, in a group where joining takes an account.
    Node hostWithAccounts(String user) throws IOException {
        return keep(user, wiring.host(hosting(user).withAccounts(true)));
    }

    private HostRequest hosting(String user) {
        return new HostRequest(data(user), "Class", user, 0, 0, List.of(), Optional.empty(), false, TextDoor.CLOSED);
    }

    /// A peer without a sync folder.
    Node join(String user, String where) throws IOException {
        return join(user, where, Optional.empty());
    }

    /// A peer that joins with the password of its account.
    Node logIn(String user, String where, String password) throws IOException {
        JoinRequest request = new JoinRequest(data(user), where, user, 0, List.of(), Optional.empty(), TextDoor.CLOSED);
        return keep(user, wiring.join(request.withPassword(password)));
    }

    /// A peer with a sync folder.
    Node sync(String user, String where) throws IOException {
        return join(user, where, Optional.of(Files.createDirectories(folder(user, "sync"))));
    }

    Node restart(String user, String where) throws IOException {
        end(user);
        return join(user, where);
    }

    void end(String user) throws IOException {
        nodes.remove(user).close();
    }

    static String invite(Node host) throws IOException {
        return host.host().invite(Duration.ofHours(1), 50).link();
    }

    Path data(String user) {
        return root.resolve(user).resolve("data");
    }

    Path folder(String user, String name) {
        return root.resolve(user).resolve(name);
    }

    /// A file of a device, ready to be offered.
    Path file(String user, String name, byte[] content) throws IOException {
        Path file = folder(user, "files").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /// The device's log so far.
    String log(String user) throws IOException {
        return Files.readString(data(user).resolve("potluck.log"));
    }

    /// Waits until the picture of a device is as wanted.
    static Snapshot await(Node node, Predicate<Snapshot> wanted) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Snapshot picture = node.snapshot();
        while (!wanted.test(picture)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not so after " + PATIENCE + ": " + picture);
            }
            picture = node.snapshotAfter(picture.number(), Duration.ofSeconds(1));
        }
        return picture;
    }

    static void awaitMembers(Node node, String... users) throws IOException {
        await(
                node,
                picture -> picture.members().stream()
                        .map(member -> member.user())
                        .sorted()
                        .toList()
                        .equals(Stream.of(users).sorted().toList()));
    }

    /// Waits until a search shows what is wanted.
    static List<FileView> awaitFiles(Node node, String query, Predicate<List<FileView>> wanted) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<FileView> files = node.files(query);
        while (!wanted.test(files)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not so after " + PATIENCE + ": " + files);
            }
            node.snapshotAfter(node.snapshot().number(), Duration.ofMillis(100));
            files = node.files(query);
        }
        return files;
    }

    /// Offers a file and waits until `seer` sees it hashed.
    Path offer(Node holder, String user, String name, byte[] content, Node seer) throws IOException {
        Path file = file(user, name, content);
        holder.shares().register(List.of(file));
        awaitFiles(
                seer,
                "",
                files -> files.stream()
                        .anyMatch(f -> f.user().equals(user)
                                && f.path().equals(file.toString())
                                && !f.contentId().isEmpty()));
        return file;
    }

    static TransferView ended(Node node, long transfer) throws IOException {
        return node.transfers().await(transfer, PATIENCE);
    }

    /// Waits until the sync folders of all these users hold the same, and returns it: path to content.
    Map<String, String> awaitEqual(List<String> users, int files) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Map<String, String> first = contents(users.getFirst());
            boolean equal = first.size() == files;
            for (String user : users) {
                equal &= contents(user).equals(first);
            }
            if (equal) {
                return first;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("folders differ after " + PATIENCE);
            }
            Node node = nodes.get(users.getFirst());
            node.snapshotAfter(node.snapshot().number(), Duration.ofMillis(100));
        }
    }

    private Map<String, String> contents(String user) throws IOException {
        Path folder = folder(user, "sync");
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (!name.startsWith(".potluck")) {
                    contents.put(name, Files.readString(path));
                }
            }
        }
        return contents;
    }

    @Override
    public void close() throws IOException {
        for (Node node : nodes.values()) {
            node.close();
        }
    }

    private Node join(String user, String where, Optional<Path> sync) throws IOException {
        return keep(user, wiring.join(new JoinRequest(data(user), where, user, 0, List.of(), sync, TextDoor.CLOSED)));
    }

    /// From here on the device is part of its group.
    private Node keep(String user, Node node) throws IOException {
        nodes.put(user, node);
        await(node, picture -> picture.status().trackerState().equals("CONNECTED"));
        return node;
    }
}
