package potluck.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.badinput.Programs.Device;

/// Verbs that ask for what is not there, cannot be written, or makes no sense.
@Timeout(90)
class BadVerbTest {
    @TempDir
    Path folder;

    private Programs programs;

    @BeforeEach
    void open() {
        programs = new Programs(folder);
    }

    @AfterEach
    void close() throws IOException {
        programs.close();
    }

    @Test
    void whatNobodyOffersCannotBeFetched() throws IOException {
        Device host = programs.host("kitchen", "ana");
        String here = folder.toString();
        host.type("download", "olga", "/x", here).refused("no member named “olga”", "potluck members");
        host.type("download", "ana", "/x", here).refused("this device's own name");
        host.type("register", "ana", here + "/missing").refused("no file or folder", "missing");
        host.type("register", "olga", here).refused("belongs to “ana”", "cannot speak for “olga”");
        host.type("unregister", "ana", here + "/missing").refused("not on offer from here", "list-files");
        host.type("cancel", "7").refused("no transfer number 7", "potluck transfers");
        host.type("retry", "7").refused("no transfer number 7");
        host.type("remove", "olga").refused("Nobody named “olga”");
        host.type("send", "x.txt", "--to", here + "/missing").refused("no folder", "Create it first");
        assertThat(host.type("send", "x.txt", "--to", here)).satisfies(said -> {
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains("x.txt: FAILED: NOT_OFFERED: Nobody offers a file named “x.txt” now.");
        });
    }

    @Test
    void aDownloadThatCannotBeSavedSaysWhyAndLosesNothing() throws IOException {
        Device host = programs.host("kitchen", "ana");
        Path file = Files.writeString(folder.resolve("soup.txt"), "soup");
        host.type("register", "ana", file.toString()).succeeded();
        Device boris = programs.join(host, "boris");
        Awaits.until(
                "the file is on offer", () -> boris.type("list-files").out().contains("soup.txt"));
        boris.type("download", "ana", file.toString(), folder + "/none/soup.txt")
                .refused("no folder", "Create it first");
        failed(boris.type("download", "ana", folder + "/other.txt", folder.toString()), "NOT_FOUND");
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        boris.type("download", "ana", file.toString(), mine.toString());
        assertThat(mine).hasContent("mine");
        failed(boris.type("download", "ana", file.toString(), "/proc/soup.txt"), "/proc");
        boris.type("invite").refused("Only the host of the group may do this");
        boris.type("remove", "ana").refused("Only the host of the group may do this");
    }

    @Test
    void aFileThatChangedOrVanishedAtItsHolderIsNotSaved() throws IOException {
        Device host = programs.host("kitchen", "ana");
        Path changed = Files.writeString(folder.resolve("changed.txt"), "before");
        Path gone = Files.writeString(folder.resolve("gone.txt"), "here");
        host.type("register", "ana", changed.toString(), gone.toString()).succeeded();
        Device boris = programs.join(host, "boris");
        Awaits.until(
                "both are hashed",
                () -> boris.node().files("").stream()
                                .filter(offer -> offer.state().equals("READY"))
                                .count()
                        == 2);
        Files.writeString(changed, "after, and longer");
        Files.delete(gone);
        Path into = Files.createDirectory(folder.resolve("into"));
        failed(boris.type("download", "ana", gone.toString(), into.toString()), "ana");
        failed(boris.type("download", "ana", changed.toString(), into.toString()), "ana");
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void aTrackerAloneTakesPartInNoTransfer() throws IOException {
        Device host = programs.host("kitchen", "ana", "--tracker-only");
        host.type("register", "ana", folder.toString()).refused("runs a tracker only", "without --tracker-only");
        host.type("download", "ana", "/x", folder.toString()).refused("runs a tracker only");
        host.type("update").refused("runs a tracker only");
    }

    @Test
    void aBusyPortIsChangedForTheNextAndSaidSo() throws IOException {
        try (ServerSocket busy = new ServerSocket(0)) {
            int port = busy.getLocalPort();
            Device host = programs.start(
                            "ana", new String[] {"host", "g", "--user", "ana", "--peer-port", "0", "--port", "" + port})
                    .awaitConnected();
            assertThat(host.trackerPort()).isGreaterThan(port);
            assertThat(host.out())
                    .contains("Port " + port + " is busy; the tracker listens on port " + host.trackerPort() + ".");
        }
    }

    @Test
    void aPortThatMayNotBeBoundIsRefusedInOneSentence() throws IOException {
        Assumptions.assumeFalse(mayBind(1), "this user may bind every port");
        programs.at("ana", "host", "g", "--user", "ana", "--port", "1").refused("port", "Choose another");
    }

    @Test
    void withoutADeviceEveryVerbSaysHowToStartOne() {
        for (String line : new String[] {
            "status",
            "members",
            "group-info",
            "invite",
            "remove u",
            "register u f",
            "unregister u f",
            "list-files",
            "search q",
            "download u p s",
            "send f",
            "send a,b",
            "update",
            "sync",
            "transfers",
            "cancel 1",
            "retry 1",
            "log",
            "log -f",
            "stop",
            "shell"
        }) {
            programs.at("nobody", line.split(" ")).refused("No device is running", "potluck host NAME", "--data");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void twoDevicesCannotHaveOneFolder() throws IOException {
        Device host = programs.host("kitchen", "ana");
        programs.at("ana", "host", "attic", "--user", "ana", "--port", "0")
                .refused("already running", "another data folder");
        programs.at("ana", "join", host.invite(), "--user", "boris").refused("already running", "another data folder");
        host.type("status").succeeded();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host",
                "host a b",
                "host g --port x",
                "host g --peer-port 65536",
                "join",
                "join a:1 b:2 --user u",
                "status now",
                "members x",
                "invite --hours x",
                "invite --uses 0",
                "invite --hours 0",
                "invite --hours -1",
                "remove",
                "register",
                "register u",
                "unregister u",
                "list-files x",
                "search",
                "download u p",
                "download u p s t",
                "send",
                "update x",
                "sync x",
                "transfers x",
                "cancel",
                "cancel x",
                "retry x",
                "log -x",
                "stop now",
                "shell x",
                "demo --peers x",
                "nonsense",
                "--nonsense"
            })
    void wrongUsageOfAVerbLeadsToItsHelp(String line) {
        programs.run(line.split(" ")).wrongUsage();
    }

    @Test
    void aFolderThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        programs.run("host", "g", "--user", "ana", "--port", "0", "--data", file.toString())
                .refused("is not a folder", "Choose a folder");
        programs.at("new", "host", "g", "--user", "ana", "--share", folder + "/none")
                .refused("no file or folder");
        programs.at("new", "host", "g", "--user", "ana", "--port", "0", "--peer-port", "0", "--sync", file.toString())
                .refused("file");
        assertThat(file).hasContent("mine");
    }

    /// A transfer that failed with a reason in which `words` occur.
    private static void failed(Said said, String words) {
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.err()).contains(words).doesNotContain("Exception", "null");
        assertThat(said.err().lines()).last().asString().contains("FAILED: ").endsWith(".");
    }

    private static boolean mayBind(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
