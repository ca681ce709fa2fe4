package potluck.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import potluck.kit.Lifecycle;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.Launcher;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.node.TextDoor;

/// A small real group on this machine, with files on offer, downloads and an equal folder, to be shown in pictures. One
/// thread.
final class Showcase implements AutoCloseable {
    private static final List<String> MEMBERS = List.of("Boris", "Вера", "Димитър");
    private static final int RECORDING = 48_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Launcher launcher;
    private final Path folder;
    private final Lifecycle opened = new Lifecycle();

    /// @param folder everything of the group is kept below it, and removed with it
    Showcase(Launcher launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    /// The host's device, once the group is in full swing.
    Node open() throws IOException {
        Node host = opened.own(launcher.host(new HostRequest(
                folder.resolve("Ana/data"),
                "Faculty of Sockets",
                "Ana",
                0,
                0,
                List.of(files("Ana", "Lecture 1 – Sockets.pdf", "Timetable.ods", "Photos from the lab.zip")),
                Optional.of(folder.resolve("Ana/Common folder")),
                false,
                TextDoor.CLOSED)));
        String invite = host.host().invite(Duration.ofHours(1), MEMBERS.size()).link();
        record();
        List<Node> members = new ArrayList<>();
        for (String member : MEMBERS) {
            members.add(opened.own(join(member, invite)));
        }
        put("Ana", "Readme.txt");
        put("Вера", "Курсовая работа.txt");
        put("Димитър", "Упражнение 3.txt");
        await(
                host,
                picture -> picture.members().size() == MEMBERS.size() + 1
                        && picture.sync().getFirst().files() == 3
                        && picture.sync().getFirst().state().equals("UP_TO_DATE"));
        download(members.getFirst(), host, "Timetable.ods");
        fetchAll(host);
        host.host().invite(Duration.ofDays(7), 1);
        new GroupLife(host, members.get(0), members.get(1), folder).live();
        return host;
    }

    /// Ends the group and removes what it kept.
    @Override
    public void close() throws IOException {
        opened.close();
        try (Stream<Path> kept = Files.walk(folder)) {
            for (Path path : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Node join(String member, String invite) throws IOException {
        Path offered = files(
                member, "Notes of " + member + ".txt", "Практика – " + member + ".docx", "Video " + member + ".mp4");
        return launcher.join(new JoinRequest(
                folder.resolve(member).resolve("data"),
                invite,
                member,
                0,
                List.of(offered),
                Optional.of(folder.resolve(member).resolve("Common folder")),
                TextDoor.CLOSED));
    }

    /// The same large file at two members.
    private void record() throws IOException {
        byte[] content = new byte[RECORDING];
        new Random(1).nextBytes(content);
        for (String member : MEMBERS.subList(0, 2)) {
            Files.write(files(member).resolve("Recording of lecture 1.mkv"), content);
        }
        Files.write(files("Димитър").resolve("Archive of the semester.zip"), Arrays.copyOf(content, RECORDING / 3));
    }

    private Path files(String member, String... names) throws IOException {
        Path shared = Files.createDirectories(folder.resolve(member).resolve("Shared"));
        for (int i = 0; i < names.length; i++) {
            byte[] line = (names[i] + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] content = new byte[line.length + (i + 1) * 700_000];
            System.arraycopy(line, 0, content, 0, line.length);
            Files.write(shared.resolve(names[i]), content);
        }
        return shared;
    }

    private void put(String member, String name) throws IOException {
        Path common = Files.createDirectories(folder.resolve(member).resolve("Common folder"));
        Files.writeString(common.resolve(name), name);
    }

    private void download(Node into, Node from, String name) throws IOException {
        String path = folder.resolve("Ana/Shared").resolve(name).toString();
        await(
                from,
                picture -> picture.offers().stream()
                        .allMatch(offer -> offer.state().equals("READY")));
        Path downloads = Files.createDirectories(folder.resolve("Boris/Downloads"));
        into.transfers().await(into.shares().download("Ana", path, downloads), PATIENCE);
    }

    private void fetchAll(Node host) throws IOException {
        Path downloads = Files.createDirectories(folder.resolve("Ana/Downloads"));
        for (var file : host.files("Video")) {
            host.transfers().await(host.shares().download(file.user(), file.path(), downloads), PATIENCE);
        }
    }

    /// Waits until it holds, for a while.
    static void await(Node node, Predicate<Snapshot> holds) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Snapshot picture = node.snapshot();
        while (!holds.test(picture) && Instant.now().isBefore(deadline)) {
            picture = node.snapshotAfter(picture.number(), Duration.ofSeconds(1));
        }
    }
}
