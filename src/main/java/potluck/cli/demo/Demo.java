package potluck.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import potluck.cli.print.LogLines;
import potluck.cli.print.Screen;
import potluck.kit.Lifecycle;
import potluck.kit.LogLine;
import potluck.node.MemberView;

/// The acceptance run on one machine: a tracker and several peers, files put into different peers, and in the end the
/// same files in every folder. The caller's thread does everything; virtual threads print the devices' logs, one line
/// at a time under this object's monitor.
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration INVITE_LIFETIME = Duration.ofHours(1);

    private final List<String> program;
    private final Path folder;
    private final List<Path> peers;
    private final Screen screen;
    private final List<Device> devices = new CopyOnWriteArrayList<>();
    private final Queue<LoggedLine> log = new ConcurrentLinkedQueue<>();

    /// @param program the words that start this program
    /// @param folder where the devices' folders and the report go
    /// @param peers how many
    public Demo(List<String> program, Path folder, int peers, Screen screen) {
        this.program = List.copyOf(program);
        this.folder = folder;
        this.peers = IntStream.rangeClosed(1, peers)
                .mapToObj(number -> folder.resolve("peer-" + number))
                .toList();
        this.screen = screen;
    }

    /// Spreads `files` (samples when there are none) and reports; whether all folders became equal in time.
    ///
    /// @param keep whether the devices' folders stay
    public boolean run(List<Path> files, boolean keep) throws IOException {
        Instant begin = Instant.now();
        Path samples = folder.resolve("samples");
        List<PlacedFile> placed = PlacedFile.spread(files.isEmpty() ? Samples.write(samples) : files, peers);
        Thread onSignal = Thread.ofPlatform().unstarted(() -> devices.forEach(Device::kill));
        Runtime.getRuntime().addShutdownHook(onSignal);
        boolean equal;
        List<MemberView> members;
        try (Lifecycle running = new Lifecycle()) {
            startAll(running);
            equal = awaitEqual(placed);
            members = devices.getFirst().node().snapshotAfter(-1, Duration.ZERO).members();
        }
        Runtime.getRuntime().removeShutdownHook(onSignal);
        Report report = new Report(folder, devices, members, placed, log);
        screen.line((equal ? "All folders are equal." : "The folders did not become equal in time.") + " The report: "
                + report.write(begin, equal));
        if (!keep) {
            remove(samples);
            for (Device device : devices) {
                remove(device.data());
            }
        }
        return equal;
    }

    private void startAll(Lifecycle running) throws IOException {
        Path place = folder.resolve("tracker");
        Device tracker = start(running, place, "host", "demo", "--user", "tracker", "--tracker-only", "--port", "0");
        tracker.awaitReady();
        String invite =
                tracker.node().host().invite(INVITE_LIFETIME, peers.size()).link();
        for (Path peer : peers) {
            String name = peer.getFileName().toString();
            String sync = Files.createDirectories(peer.resolve("sync")).toString();
            start(running, peer, "join", invite, "--user", name, "--port", "0", "--sync", sync);
        }
        for (Device device : devices) {
            device.awaitReady();
            device.follow(line -> show(device.name(), line));
        }
    }

    private Device start(Lifecycle running, Path data, String... arguments) throws IOException {
        Device device = running.own(Device.start(program, data, arguments));
        devices.add(device);
        screen.line(device.name() + " starts");
        return device;
    }

    /// Folders that were equal from the start prove nothing before every peer has joined.
    private boolean awaitEqual(List<PlacedFile> placed) throws IOException {
        List<Path> folders = peers.stream().map(peer -> peer.resolve("sync")).toList();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!everyPeerHasJoined() || !FolderHashes.equal(folders, placed)) {
            boolean lostOne = devices.getLast().endsWithin(STEP);
            if (lostOne || Instant.now().isAfter(deadline)) {
                return false;
            }
        }
        return true;
    }

    private boolean everyPeerHasJoined() throws IOException {
        for (Device peer : devices.subList(1, devices.size())) {
            if (!peer.hasJoined()) {
                return false;
            }
        }
        return true;
    }

    private synchronized void show(String device, LogLine line) {
        log.add(new LoggedLine(device, line));
        screen.line(String.format(Locale.ROOT, "%-8s %s", device, LogLines.of(line)));
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst = new ArrayList<>();
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                tree.sorted(Comparator.reverseOrder()).forEach(deepestFirst::add);
            }
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
