package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.app.Wiring;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;

/// A host who steers its tracker while members are there, in the real program.
@Timeout(120)
class TrackingTest {
    @TempDir
    private Path folder;

    private final Wiring program = new Wiring();
    private final Lifecycle opened = new Lifecycle();
    private Node ana = new ScriptedNode("tracker");

    @BeforeEach
    void host() throws IOException {
        ana = own(program.host(new HostRequest(
                folder.resolve("ana"), "kitchen", "Ana", 0, 0, List.of(), Optional.empty(), false, TextDoor.CLOSED)));
    }

    @AfterEach
    void end() throws IOException {
        opened.close();
    }

    private Node own(Node node) {
        opened.own(node::close);
        return node;
    }

    private Node join(String user, String where) throws IOException {
        return own(program.join(
                new JoinRequest(folder.resolve(user), where, user, 0, List.of(), Optional.empty(), TextDoor.CLOSED)));
    }

    private String invite() throws IOException {
        return ana.host().invite(Duration.ofHours(1), 10).link();
    }

    private int port() throws IOException {
        String address = ana.host().hosting().addresses().getLast();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    @Test
    void whoIsJoinedIsToldSinceWhenAndExported() throws IOException {
        Node boris = join("Boris", invite());
        awaitState(boris, "CONNECTED");
        List<PeerView> peers = ana.tracking().peers();
        assertThat(peers).extracting(PeerView::user).containsExactly("Ana", "Boris");
        assertThat(peers).allSatisfy(peer -> assertThat(peer.heard()).isAfterOrEqualTo(peer.joined()));
        Path file = folder.resolve("members.txt");
        ana.tracking().exportMembers(file);
        assertThat(file)
                .hasContent("Ana – " + peers.getFirst().address() + "\nBoris – "
                        + peers.getLast().address());
        refused(() -> boris.tracking().peers(), "OWNERS_ONLY");
        refused(() -> boris.tracking().changePort(0), "HOST_ONLY");
        refused(() -> boris.tracking().stopHosting(), "HOST_ONLY");
    }

    @Test
    void aBannedMemberLosesItsLinksToEverybody() throws IOException {
        Node boris = join("Boris", invite());
        Node vera = join("Vera", invite());
        MemoryGroup.await(vera, picture -> isLinked(picture, "Boris"));
        ana.tracking().ban(Duration.ofHours(12), "Boris");
        awaitState(boris, "WAITING");
        assertThat(boris.snapshot().status().reason()).contains("keeps this device out until");
        MemoryGroup.await(vera, picture -> !isLinked(picture, "Boris"));
        MemoryGroup.await(boris, picture -> !isLinked(picture, "Vera") && !isLinked(picture, "Ana"));
        assertThat(ana.tracking().bans()).extracting(BanView::user).containsExactly("Boris");
        ana.tracking().lift("Boris");
        assertThat(ana.tracking().bans()).isEmpty();
    }

    @Test
    void membersFindATrackerThatMovedAlsoAfterARestart() throws IOException {
        int first = port();
        Node boris = join("Boris", invite());
        awaitState(boris, "CONNECTED");
        ana.tracking().changePort(0);
        int second = port();
        assertThat(second).isNotEqualTo(first);
        MemoryGroup.await(boris, picture -> picture.status().tracker().endsWith(":" + second));
        assertThat(boris.snapshot().status().trackerState())
                .as("nobody was cut off")
                .isEqualTo("CONNECTED");
        ana.tracking().stopHosting();
        awaitState(boris, "WAITING");
        awaitState(ana, "WAITING");
        assertThat(ana.host().hosting().addresses()).isEmpty();
        ana.tracking().startHosting();
        assertThat(port()).isEqualTo(second);
        awaitState(boris, "CONNECTED");
        awaitState(ana, "CONNECTED");
        boris.close();
        Node again = join("Boris", "127.0.0.1:" + first);
        awaitState(again, "CONNECTED");
    }

    @Test
    void aBusyPortIsSaidAndNothingChanges() throws IOException {
        int before = port();
        Node boris = join("Boris", invite());
        awaitState(boris, "CONNECTED");
        try (ServerSocket other = new ServerSocket(0)) {
            refused(() -> ana.tracking().changePort(other.getLocalPort()), "TRACKER_PORT_BUSY");
            refused(() -> ana.tracking().changePort(65_536), "BAD_PORT");
            refused(() -> ana.tracking().changePort(-1), "BAD_PORT");
        }
        assertThat(port()).isEqualTo(before);
        assertThat(boris.snapshot().status().trackerState()).isEqualTo("CONNECTED");
        ana.tracking().changePort(before);
        assertThat(port()).isEqualTo(before);
    }

    private static boolean isLinked(Snapshot picture, String user) {
        return picture.members().stream()
                .anyMatch(member -> member.user().equals(user) && member.state().equals("LINKED"));
    }

    private static void awaitState(Node node, String state) throws IOException {
        MemoryGroup.await(node, picture -> picture.status().trackerState().equals(state));
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void refused(Attempt attempt, String code) {
        assertThatThrownBy(attempt::run)
                .satisfies(why -> assertThat(Failure.codeOf(why)).isEqualTo(code));
    }
}
