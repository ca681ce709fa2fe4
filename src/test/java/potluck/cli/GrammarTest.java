package potluck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.TextDoor;

@Timeout(30)
class GrammarTest {
    @TempDir
    Path folder;

    private final Typed typed = new Typed();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juggle",
                "status --fast",
                "download ana",
                "register me",
                "cancel soon",
                "host g --port 70000",
                "host g --port -1",
                "host",
                "join --user me",
                "join potluck://x:1/#y",
                ""
            })
    void wrongUsageIsExitCodeTwoAndOneLine(String line) {
        assertThat(typed.run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(typed.err.toString().lines()).singleElement().asString().startsWith("potluck: ");
        assertThat(typed.out.toString()).isEmpty();
    }

    @Test
    void withoutADeviceAVerbSaysWhatToDo() {
        assertThat(typed.run("status", "--data", folder.toString())).isEqualTo(1);
        assertThat(typed.run("--data", folder.toString(), "shell")).isEqualTo(1);
        assertThat(typed.err.toString().lines()).hasSize(2).allMatch(line -> line.contains("No device is running"));
    }

    @Test
    void dataMayStandBeforeOrAfterTheVerb() {
        typed.run("--data", folder.toString(), "host", "g");
        typed.run("host", "g", "--data", folder.toString());
        assertThat(typed.hosted).extracting(HostRequest::data).containsExactly(folder, folder);
    }

    @Test
    void hostTakesEverythingItIsTold() throws IOException {
        Path shared = Files.writeString(folder.resolve("f"), "x");
        int code = typed.run(
                "host",
                "class 7b",
                "--user",
                "ana",
                "--port",
                "0",
                "--peer-port",
                "6000",
                "--tracker-only",
                "--open",
                "--share",
                shared.toString(),
                "--sync",
                folder.resolve("s").toString(),
                "--data",
                folder.toString());
        assertThat(code).isZero();
        HostRequest request = typed.hosted.getFirst();
        assertThat(request.group()).isEqualTo("class 7b");
        assertThat(request.user()).isEqualTo("ana");
        assertThat(request.port()).isZero();
        assertThat(request.peerPort()).isEqualTo(6000);
        assertThat(request.trackerOnly()).isTrue();
        assertThat(request.door()).isEqualTo(TextDoor.OPEN);
        assertThat(request.share()).containsExactly(shared);
        assertThat(request.sync()).contains(folder.resolve("s"));
    }

    @Test
    void hostPrintsTheInviteOnALineOfItsOwnAndThePorts() {
        assertThat(typed.run("host", "g")).isZero();
        assertThat(typed.out.toString().lines())
                .contains(
                        "tracker  192.168.1.2:4444", "peer     192.168.1.5:5555", "potluck://192.168.1.2:4444/#secret");
    }

    @Test
    void hostListensWhereTheSeedsDo() {
        typed.run("host", "g");
        assertThat(typed.hosted.getFirst().port()).isEqualTo(4444);
        assertThat(typed.hosted.getFirst().peerPort()).isEqualTo(5555);
        assertThat(typed.hosted.getFirst().door()).isEqualTo(TextDoor.CLOSED);
    }

    @Test
    void aSyncFolderWhoseModeIsChosenIsAddedInThatMode() {
        Path place = folder.resolve("s");
        assertThat(typed.run("host", "g", "--sync", place.toString(), "--mode", "two-way"))
                .isZero();
        assertThat(typed.hosted.getFirst().sync()).isEmpty();
        assertThat(typed.node.calls).contains("addSync sync " + place + " two-way");
        assertThat(typed.run(
                        "join", "potluck://h/#s", "--user", "u", "--sync", place.toString(), "--mode", "send-only"))
                .isZero();
        assertThat(typed.joined.getFirst().sync()).isEmpty();
        assertThat(typed.node.calls).contains("addSync sync " + place + " send-only");
    }

    @Test
    void joinTakesAnInvite() {
        assertThat(typed.run("join", "potluck://10.0.0.1:4444/#s", "--user", "ana", "--text-door"))
                .isZero();
        JoinRequest request = typed.joined.getFirst();
        assertThat(request.where()).isEqualTo("potluck://10.0.0.1:4444/#s");
        assertThat(request.port()).isEqualTo(5555);
        assertThat(request.door()).isEqualTo(TextDoor.LOOPBACK);
        assertThat(request.sync()).isEmpty();
    }

    @Test
    void joinTakesThePasswordFromAFile() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "leek and potatoes\n");
        String[] words = {"join", "potluck://h/#s", "--user", "ana", "--password-file", password.toString()};
        assertThat(typed.run(words)).isZero();
        assertThat(typed.joined.getFirst().password()).isEqualTo("leek and potatoes");
        assertThat(typed.joined.getFirst().toString()).doesNotContain("leek", "#s");
    }

    @Test
    void joinReadsTheTrackersAddressAndPortFromATextFile() throws IOException {
        Path config = Files.writeString(
                folder.resolve("peer.conf"),
                "# the tracker\nhost = 192.168.1.2\nport = 4450\n\nuser = ana\nlisten = 6001\nsync = common\n");
        assertThat(typed.run("join", "--config", config.toString())).isZero();
        JoinRequest request = typed.joined.getFirst();
        assertThat(request.where()).isEqualTo("192.168.1.2:4450");
        assertThat(request.user()).isEqualTo("ana");
        assertThat(request.port()).isEqualTo(6001);
        assertThat(request.sync()).isEqualTo(Optional.of(folder.resolve("common")));
    }

    @Test
    void whatIsTypedGoesBeforeTheFile() throws IOException {
        Path config =
                Files.writeString(folder.resolve("peer.conf"), "tracker = potluck://a:1/#b\nuser = ana\nlisten=1\n");
        assertThat(typed.run("join", "c:2", "--user", "boris", "--port", "7", "--config", config.toString()))
                .isZero();
        assertThat(typed.joined.getFirst())
                .extracting(JoinRequest::where, JoinRequest::user, JoinRequest::port)
                .containsExactly("c:2", "boris", 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "colour = red", "host =", "host = a\nport = 99999", "tracker"})
    void aBadConfigurationIsShownWithTheFile(String text) throws IOException {
        Path config = Files.writeString(folder.resolve("peer.conf"), text);
        assertThat(typed.run("join", "--user", "ana", "--config", config.toString()))
                .isEqualTo(1);
        assertThat(typed.lastError())
                .hasValueSatisfying(
                        line -> assertThat(line).contains("peer.conf").contains("tracker = "));
    }

    @Test
    void missingFilesAreNamedBeforeAnythingStarts() {
        assertThat(typed.run("host", "g", "--share", "nowhere")).isEqualTo(1);
        assertThat(typed.run("join", "a:1", "--user", "u", "--config", "nowhere"))
                .isEqualTo(1);
        assertThat(typed.run("demo", "nowhere")).isEqualTo(1);
        assertThat(typed.err.toString().lines()).hasSize(3).allMatch(line -> line.contains("nowhere"));
        assertThat(typed.hosted).isEmpty();
    }

    @Test
    void helpListsEveryVerb() {
        assertThat(typed.run("--help")).isZero();
        assertThat(typed.out.toString())
                .contains(
                        "demo",
                        "host",
                        "join",
                        "shell",
                        "status",
                        "invite",
                        "group-info",
                        "members",
                        "register",
                        "unregister",
                        "list-files",
                        "search",
                        "download",
                        "send",
                        "update",
                        "sync",
                        "sync-files",
                        "sync-compare",
                        "sync-add",
                        "sync-remove",
                        "sync-pause",
                        "sync-resume",
                        "sync-answer",
                        "sync-revert",
                        "sync-ignore",
                        "sync-select",
                        "conflicts",
                        "resolve",
                        "undo",
                        "history",
                        "trash",
                        "restore",
                        "transfers",
                        "log",
                        "stop",
                        "remove",
                        "cancel",
                        "retry");
    }
}
