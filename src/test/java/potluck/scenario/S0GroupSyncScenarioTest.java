package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.app.Wiring;
import potluck.badinput.Awaits;
import potluck.cli.Terminal;
import potluck.cli.print.Screen;
import potluck.node.ControlClient;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.TransferView;

/// Seed S0: a group whose folders become equal. The acceptance run of row 0.10 as separate processes is
/// `potluck.app.ProgramTest`; here all its parts are looked at one by one.
@Timeout(120)
class S0GroupSyncScenarioTest {
    private static final List<String> FOUR = List.of("ana", "boris", "vera", "goran");

    @TempDir
    private Path folder;

    @AutoClose
    private final Group group = new Group(() -> folder);

    @Test
    void s0_1_theTrackerListsAddressAndListeningPortOfEachPeer() throws IOException {
        Node tracker = group.tracker(0);
        Node ana = group.join("ana", Group.invite(tracker));
        Node boris = group.join("boris", Group.invite(tracker));
        Group.awaitMembers(tracker, "ana", "boris");
        assertThat(tracker.snapshot().members())
                .extracting(MemberView::address)
                .containsExactlyInAnyOrder(
                        ana.snapshot().status().address(),
                        boris.snapshot().status().address());
        for (MemberView member : tracker.snapshot().members()) {
            assertThat(listens(port(member.address()))).as(member.address()).isTrue();
        }
    }

    @Test
    void s0_2_anyPeerLearnsTheWholeGroup() throws IOException {
        Node tracker = group.tracker(0);
        Node ana = group.join("ana", Group.invite(tracker));
        Node boris = group.join("boris", Group.invite(tracker));
        Group.awaitMembers(ana, "ana", "boris");
        Group.awaitMembers(boris, "ana", "boris");
        assertThat(ana.snapshot().members())
                .extracting(MemberView::address)
                .containsExactlyElementsOf(boris.snapshot().members().stream()
                        .map(MemberView::address)
                        .toList());
    }

    @Test
    void s0_3_whoLeavesIsRemovedAndComesBackUnderTheAddressTheTrackerSees() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        group.join("ana", invite);
        group.join("boris", invite);
        Group.awaitMembers(tracker, "ana", "boris");
        group.end("boris");
        Group.awaitMembers(tracker, "ana");
        Node again = group.join("boris", invite);
        Group.awaitMembers(tracker, "ana", "boris");
        Group.await(
                again,
                picture -> picture.members().stream().anyMatch(m -> m.state().equals("SELF")));
    }

    @Test
    void s0_4_theTrackersAddressComesFromATextFile() throws IOException {
        Node tracker = group.tracker(0);
        group.join("ana", Group.invite(tracker));
        Group.awaitMembers(tracker, "ana");
        group.end("ana");
        String address = tracker.snapshot().status().tracker().replace("localhost", "127.0.0.1");
        Path file = Files.writeString(folder.resolve("tracker.txt"), "# where we meet\ntracker = " + address + "\n");
        StringWriter errors = new StringWriter();
        Screen screen = new Screen(
                new BufferedReader(new StringReader("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(errors),
                false);
        Thread joining = Thread.ofVirtual()
                .start(() -> new Terminal(new Wiring(), List.of(), screen)
                        .run(
                                "join",
                                "--config",
                                file.toString(),
                                "--user",
                                "ana",
                                "--port",
                                "0",
                                "--data",
                                group.data("ana").toString()));
        Group.awaitMembers(tracker, "ana");
        assertThat(errors.toString()).isEmpty();
        try (Node ana = ControlClient.of(group.data("ana"))) {
            assertThat(ana.snapshot().status().group()).isEqualTo("Class");
        }
        joinQuietly(joining);
    }

    @Test
    void s0_5_groupInfoThenListeningThenJoiningThenConnecting() throws IOException {
        Node tracker = group.tracker(0);
        group.join("ana", Group.invite(tracker));
        Node boris = group.join("boris", Group.invite(tracker));
        Group.await(
                boris,
                picture -> picture.members().stream().anyMatch(m -> m.state().equals("LINKED")));
        String log = group.log("boris");
        assertThat(log.indexOf("listening for members")).isPositive().isLessThan(log.indexOf("joined at the tracker"));
        assertThat(log).contains("connected to ");
        assertThat(group.log("ana")).contains("connection from ");
    }

    @Test
    void s0_6_atExitEverythingIsClosed() throws IOException {
        Node tracker = group.tracker(0);
        Node ana = group.join("ana", Group.invite(tracker));
        Node boris = group.join("boris", Group.invite(tracker));
        Group.await(
                ana,
                picture -> picture.members().stream().anyMatch(m -> m.state().equals("LINKED")));
        Group.awaitMembers(boris, "ana", "boris");
        int port = port(boris.snapshot().status().address());
        group.end("boris");
        assertThat(listens(port)).isFalse();
        Group.awaitMembers(ana, "ana");
        Group.awaitMembers(tracker, "ana");
        assertThat(group.log("ana")).contains("disconnected from ");
    }

    @Test
    void s0_7_aTransferLivesOnWhileTheTrackerIsAwayAndPeersComeBack() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        int port = port(tracker.snapshot().status().tracker());
        Node ana = group.join("ana", invite);
        Node boris = group.join("boris", invite);
        byte[] content = new byte[30_000_000];
        new Random(7).nextBytes(content);
        Path file = group.offer(ana, "ana", "film.mp4", content, boris);
        Group.await(
                boris,
                picture -> picture.members().stream().anyMatch(m -> m.state().equals("LINKED")));
        group.end("tracker");
        Group.await(boris, picture -> picture.status().trackerState().equals("WAITING"));
        assertThat(boris.snapshot().status().reason()).isNotEmpty();
        Path got = Files.createDirectories(folder.resolve("got"));
        TransferView transfer = Group.ended(boris, boris.shares().download("ana", file.toString(), got));
        assertThat(transfer.state()).as(transfer.toString()).isEqualTo("DONE");
        assertThat(got.resolve("film.mp4")).hasBinaryContent(content);
        Node again = group.tracker(port);
        Group.awaitMembers(again, "ana", "boris");
        Group.await(boris, picture -> picture.status().trackerState().equals("CONNECTED"));
        Group.awaitFiles(boris, "film", files -> files.size() == 2);
    }

    @Test
    void s0_8_foldersBecomeEqualLateComersIncluded() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        write("ana", "one.txt", "from Ana");
        write("boris", "два.txt", "от Бориса");
        group.sync("ana", invite);
        group.sync("boris", invite);
        group.sync("vera", invite);
        group.awaitEqual(List.of("ana", "boris", "vera"), 2);
        write("goran", "deep/три.txt", "от Горан");
        group.sync("goran", invite);
        assertThat(group.awaitEqual(FOUR, 3))
                .isEqualTo(Map.of("one.txt", "from Ana", "два.txt", "от Бориса", "deep/три.txt", "от Горан"));
        write("vera", "later.txt", "dropped in");
        assertThat(group.awaitEqual(FOUR, 4)).containsEntry("later.txt", "dropped in");
    }

    @Test
    void s0_8_theSameNameWithDifferentContentKeepsBoth() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        write("ana", "notes.txt", "Ana's");
        write("boris", "notes.txt", "Boris's");
        group.sync("ana", invite);
        group.sync("boris", invite);
        assertThat(group.awaitEqual(List.of("ana", "boris"), 2).values()).containsExactlyInAnyOrder("Ana's", "Boris's");
    }

    @Test
    void s0_9_connectionsAndFilesAreLoggedAndNeverTheirContent() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        write("ana", "diary.txt", "nobody-may-read-this");
        group.sync("ana", invite);
        group.sync("boris", invite);
        group.awaitEqual(List.of("ana", "boris"), 1);
        Group.await(tracker, picture -> picture.members().size() == 2);
        assertThat(group.log("tracker")).contains("ana").contains("boris").contains("joined");
        assertThat(group.log("ana")).contains("sent ").contains("diary.txt");
        assertThat(group.log("boris")).contains("received diary.txt");
        String secret = invite.substring(invite.indexOf('#') + 1);
        for (String user : List.of("tracker", "ana", "boris")) {
            assertThat(group.log(user)).doesNotContain("nobody-may-read-this").doesNotContain(secret);
        }
    }

    @Test
    void s0_10_threeFilesInDifferentPeersAreInAllFourFoldersAndInAllLogs() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        write("ana", "a.txt", "A");
        write("boris", "b.txt", "B");
        write("vera", "c.txt", "C");
        for (String user : FOUR) {
            group.sync(user, invite);
        }
        assertThat(group.awaitEqual(FOUR, 3)).isEqualTo(Map.of("a.txt", "A", "b.txt", "B", "c.txt", "C"));
        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            Awaits.until(name + " in goran's log", () -> group.log("goran").contains("received " + name));
        }
    }

    private void write(String user, String name, String content) throws IOException {
        Path file = group.folder(user, "sync").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void joinQuietly(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
