package potluck.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.badinput.Awaits;
import potluck.badinput.Programs;
import potluck.catalogue.HostileNames;
import potluck.catalogue.WireName;
import potluck.identity.SecureStream;
import potluck.identity.tls.TlsNetwork;
import potluck.kit.Failure;
import potluck.node.TransferView;
import potluck.wire.CommonMessage.Done;
import potluck.wire.PeerMessage.Index;
import potluck.wire.PeerMessage.Item;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.Join;
import potluck.wire.TrackerMessage.JoinOk;
import potluck.wire.TrackerMessage.Offer;

/// What a member with a good certificate can do to the others: nothing but be refused, and be removed.
@Timeout(180)
class HostileMemberTest {
    private static final int BATCH = 100;
    /// Deep enough that names that climb end where the test looks.
    private static final String SHARED = "a/b/c/d/e/f/g/h/sync";

    @TempDir
    private static Path folder;

    private static Programs programs;
    private static Programs.Device ana;
    private static Programs.Device boris;
    private static Path shared;

    @BeforeAll
    static void open() throws IOException {
        programs = new Programs(Files.createDirectory(folder.resolve("devices")));
        shared = Files.createDirectories(folder.resolve(SHARED));
        ana = programs.host("Class", "Ana", "--sync", shared.toString());
        boris = programs.join(
                ana,
                "Boris",
                "--sync",
                Files.createDirectories(folder.resolve("boris/sync")).toString());
    }

    @AfterAll
    static void close() throws IOException {
        programs.close();
    }

    @Test
    void threeThousandHostileNamesChangeNothingOutsideTheFolder() throws Exception {
        TlsNetwork eve = enrol("Eve");
        List<Item> items = items();
        Map<String, String> before = outside();
        try (HostileMember member = HostileMember.dial(eve, ana.peerPort())) {
            for (int at = 0; at < items.size(); at += BATCH) {
                member.tell(new Index("sync", items.subList(at, Math.min(items.size(), at + BATCH)), false));
            }
            long refused = items.stream().filter(item -> !isGood(item)).count();
            assertThat(items.size()).isGreaterThan(3_000);
            Awaits.until("each refusal has its line", () -> refusals("Eve") == refused);
            assertThat(member.isOpen()).isTrue();
        }

        assertThat(outside()).isEqualTo(before);
        assertThat(ana.log()
                        .chars()
                        .filter(c -> Character.isISOControl(c) && c != '\n')
                        .count())
                .as("raw control characters in the log")
                .isZero();
        Files.writeString(folder.resolve("boris/sync/good.txt"), "good");
        Awaits.until("a good file arrives from a good member", () -> Files.exists(shared.resolve("good.txt")));
    }

    @Test
    void hostilePathsOnOfferLeadNowhere() throws Exception {
        TlsNetwork olga = enrol("Olga");
        List<Offer> offers = new ArrayList<>();
        for (List<String> name : HostileNames.corpus()) {
            try {
                offers.add(new Offer("/evil/" + String.join("/", name), 1, ""));
            } catch (IllegalArgumentException unsendable) {
                continue;
            }
        }
        Path got = Files.createDirectory(folder.resolve("got"));
        try (HostileMember member = HostileMember.dial(olga, ana.trackerPort())) {
            member.ask(new Join(1, 1), JoinOk.class);
            for (int at = 0; at < offers.size(); at += BATCH) {
                member.ask(
                        new FilesPut(false, offers.subList(at, Math.min(offers.size(), at + BATCH)), List.of()),
                        Done.class);
            }
            Awaits.until(
                    "Ana knows Olga",
                    () -> Files.readString(ana.group().resolve("members.txt")).contains("Olga"));
            Map<String, String> before = outside();
            List<Long> transfers = ana.node().shares().downloadFolder("Olga", "/evil", got);
            for (long transfer : transfers) {
                ana.node().transfers().cancel(transfer);
            }
            for (long transfer : transfers) {
                assertThat(ana.node().transfers().await(transfer, Duration.ofSeconds(30)))
                        .matches(TransferView::ended);
            }
            assertThat(outside()).isEqualTo(before);
        }
        try (Stream<Path> made = Files.walk(got)) {
            assertThat(made.filter(path -> !Files.isDirectory(path))).isEmpty();
        }
    }

    @Test
    void whoOnlyNamesWhatCannotBeIsCutOff() throws Exception {
        TlsNetwork paul = enrol("Paul");
        List<Item> items = IntStream.range(0, 1000)
                .mapToObj(i -> HostileMember.item(List.of("..", "up" + i)))
                .toList();
        try (HostileMember member = HostileMember.dial(paul, ana.peerPort())) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            member.tell(new Index("sync", items, false));
                        }
                    })
                    .isInstanceOf(Failure.class);
            assertThat(member.cut()).isEqualTo("TOO_MANY_BAD_NAMES");
        }
        assertThat(refusals("Paul")).isEqualTo(5_001);
    }

    @Test
    void aFrameThatIsNoneIsCutOffAndSaid() throws Exception {
        TlsNetwork rita = enrol("Rita");
        for (int port : List.of(ana.peerPort(), ana.trackerPort())) {
            try (SecureStream stream = HostileMember.stream(rita, port)) {
                DataOutputStream out = new DataOutputStream(stream.out());
                out.writeInt(Integer.MAX_VALUE);
                out.writeLong(0x0100_0000_0000_0001L);
                out.flush();
                String heard = new String(stream.in().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(heard).contains("FRAME_TOO_LARGE");
            }
        }
        Awaits.until(
                "both doors say so",
                () -> ana.log()
                                .lines()
                                .filter(line -> line.contains("Rita") && line.contains("FRAME_TOO_LARGE"))
                                .count()
                        == 2);
        assertThat(ana.now().status().trackerState()).isEqualTo("CONNECTED");
    }

    @Test
    void aRemovedMemberIsOutEverywhereAndStaysOut() throws Exception {
        TlsNetwork mallory = enrol("Mallory");
        try (HostileMember atTracker = HostileMember.dial(mallory, ana.trackerPort());
                HostileMember atAna = HostileMember.dial(mallory, ana.peerPort());
                HostileMember atBoris = HostileMember.dial(mallory, boris.peerPort())) {
            atTracker.ask(new Join(1, 1), JoinOk.class);
            ana.node().host().remove("Mallory");
            atTracker.cut();
            atAna.cut();
            atBoris.cut();
        }
        for (int port : List.of(ana.trackerPort(), ana.peerPort(), boris.peerPort())) {
            assertThatThrownBy(() -> {
                        try (HostileMember again = HostileMember.dial(mallory, port)) {
                            again.ask(new Join(1, 2), JoinOk.class);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    /// A member whose own device has ended: its key and certificate are the test's.
    private static TlsNetwork enrol(String user) throws IOException {
        Programs.Device device = programs.join(ana, user);
        device.stop();
        return HostileMember.network(device.data());
    }

    /// Names that a message can carry at all; one that cannot closes the connection before a name is looked at.
    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (List<String> name : HostileNames.corpus()) {
            try {
                items.add(HostileMember.item(name));
            } catch (IllegalArgumentException unsendable) {
                continue;
            }
        }
        return items;
    }

    private static boolean isGood(Item item) {
        try {
            return !WireName.of(item.name()).components().isEmpty();
        } catch (Failure e) {
            return false;
        }
    }

    private static long refusals(String user) throws IOException {
        return ana.log()
                .lines()
                .filter(line -> line.contains("refused “") && line.contains(user))
                .count();
    }

    /// Every file but those in the shared folder, in `got` and what the devices write: name and content.
    private static Map<String, String> outside() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(HostileMemberTest::isWatched).toList()) {
                all.put(path.toString(), Files.isDirectory(path) ? "folder" : Files.readString(path));
            }
        }
        return all;
    }

    private static boolean isWatched(Path path) {
        return Stream.of("devices", SHARED, "boris/sync", "got").noneMatch(own -> path.startsWith(folder.resolve(own)));
    }
}
