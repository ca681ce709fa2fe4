package potluck.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.badinput.Programs.Device;

/// Joining with what does not lead into the group.
@Timeout(90)
class BadInviteTest {
    @TempDir
    Path folder;

    private Programs programs;
    private Device host;

    @BeforeEach
    void open() throws IOException {
        programs = new Programs(folder);
        host = programs.host("kitchen", "ana");
    }

    @AfterEach
    void close() throws IOException {
        programs.close();
    }

    @Test
    void anInviteThatIsNotWholeIsRefused() throws IOException {
        String whole = host.invite();
        for (String broken : new String[] {
            "potluck://",
            "potluck://x:1/#y",
            whole.substring(0, whole.length() - 1),
            whole.replace("#", "#A"),
            whole + "x"
        }) {
            join("boris", broken).refused("not a complete invite link", "Copy the whole link");
        }
        assertThat(folder.resolve("new/groups")).doesNotExist();
    }

    @Test
    void anInviteThatRanOutIsRefused() throws IOException {
        String invite = host.node().host().invite(Duration.ZERO, 1).link();
        join("boris", invite).refused("This invite ran out on", "Ask for a new one");
    }

    @Test
    void anInviteThatIsUsedUpIsRefused() throws IOException {
        String invite = host.type("invite", "--uses", "1").succeeded().out().strip();
        programs.start("boris", words("boris", invite)).awaitConnected();
        join("vera", invite).refused("used as often as it may be", "Ask for a new one");
    }

    @Test
    void anInviteOfAnotherGroupIsRefused() throws IOException {
        Device other = programs.host("attic", "olga");
        String mixed = other.invite().replace(":" + other.trackerPort(), ":" + host.trackerPort());
        join("boris", mixed).refused("belongs to another group", "Ask for a new invite");
    }

    @Test
    void aRemovedDeviceIsToldSoAndHowToComeBack() throws IOException {
        Device boris = programs.join(host, "boris");
        host.type("remove", "boris").succeeded();
        Awaits.until("boris knows", () -> boris.now().status().trackerState().equals("REMOVED"));
        boris.stop();
        programs.at("boris", words("boris", host.invite()))
                .refused("was removed from the group", "a fresh data folder");
        programs.at("boris", "join", "127.0.0.1:" + host.trackerPort(), "--user", "boris")
                .refused("was removed from the group", "a fresh data folder");
        programs.start("boris-2", words("boris", host.invite())).awaitConnected();
    }

    @Test
    void aNameOfSomebodyElseIsRefused() throws IOException {
        programs.join(host, "boris");
        join("BORIS", host.invite()).refused("“BORIS” belongs to another device", "Choose another");
        join("Ana", host.invite()).refused("“Ana” belongs to another device", "Choose another");
        Awaits.until("boris is here", () -> host.type("members").out().contains("boris  "));
        assertThat(host.type("members").out()).doesNotContain("BORIS", "Ana");
    }

    @Test
    void aNameThatIsNoneIsRefused() throws IOException {
        for (String name : new String[] {"", " ", "a/b", "a\u0007b", "x".repeat(33), "a\u202Eb"}) {
            join(name, host.invite()).refused("cannot be a user name", "Choose another");
            programs.at("new", "host", "attic", "--user", name, "--port", "0").refused("cannot be a user name");
        }
        programs.at("new", "host", "a\nb", "--port", "0").refused("cannot be a group’s name", "Choose another");
        assertThat(folder.resolve("new/groups")).doesNotExist();
    }

    @Test
    void aTrackerThatIsNotThereIsNamed() throws IOException {
        String invite = host.invite();
        int port = host.trackerPort();
        host.stop();
        join("boris", invite).refused(":" + port, "no program listens there", "Is Potluck running");
        join("boris", "127.0.0.1:" + port).refused("not enrolled in any group", "Ask the host for an invite");
        join("boris", "nowhere").refused("not a complete code", "K7Q2-M4XP");
        join("boris", "nowhere:0").refused("“nowhere:0” is not an address", "host:port");
    }

    private Said join(String user, String invite) {
        return programs.at("new", words(user, invite));
    }

    private static String[] words(String user, String invite) {
        return new String[] {"join", invite, "--user", user, "--port", "0"};
    }
}
