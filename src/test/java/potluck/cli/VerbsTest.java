package potluck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Log;
import potluck.node.ControlServer;
import potluck.node.KeptVersion;
import potluck.node.LimitsView;
import potluck.node.ScriptedNode;
import potluck.node.SyncView;

/// Each verb, from its words to what it prints, through the control socket.
@Timeout(30)
class VerbsTest {
    @TempDir
    Path data;

    private final Typed typed = new Typed();
    private final ScriptedNode node = typed.node;
    private ControlServer server;

    @BeforeEach
    void start() throws IOException {
        server = ControlServer.start(node, data, Log.silent());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void statusShowsTheGroup() {
        assertThat(run("status")).isZero();
        assertThat(typed.out.toString())
                .contains("group    class 7b", "tracker  192.168.1.2:4444  CONNECTED", "members  3");
    }

    @Test
    void statusAsJsonHasTheStableNames() {
        assertThat(run("status", "--json")).isZero();
        JsonObject status = JsonParser.parseString(typed.out.toString()).getAsJsonObject();
        assertThat(status.keySet()).contains("group", "role", "user", "address", "tracker", "members");
    }

    @Test
    void inviteStandsAloneOnItsLine() {
        assertThat(run("invite", "--hours", "2", "--uses", "5")).isZero();
        assertThat(typed.out.toString().lines()).containsExactly("potluck://192.168.1.2:4444/#secret");
        assertThat(node.calls).contains("invite PT2H 5");
    }

    @Test
    void whoIsJoinedIsListedSinceWhen() {
        assertThat(run("peers")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly("ana  192.168.1.6:5555  2026-11-21T12:00:00Z  2026-11-21T12:00:30Z  1");
    }

    @Test
    void theRegistryListsEachFileOnceAndCanBeSearched() {
        assertThat(run("registry", "notes")).isZero();
        assertThat(typed.out.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("12", "notes.txt : boris"));
        typed.out.getBuffer().setLength(0);
        assertThat(run("registry", "--json")).isZero();
        JsonObject file = JsonParser.parseString(typed.out.toString())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertThat(file.keySet()).containsExactly("name", "size", "contentId", "users", "path");
    }

    @Test
    void membersAreBannedForAWhileListedAndLetInAgain() {
        assertThat(run("ban", "ana", "--for", "12h")).isZero();
        assertThat(typed.out.toString().strip()).isEqualTo("ana is banned for 720 min");
        typed.out.getBuffer().setLength(0);
        assertThat(run("bans")).isZero();
        assertThat(typed.out.toString().strip()).isEqualTo("ana  until 2026-11-22T00:00:00Z");
        assertThat(run("unban", "ana")).isZero();
        assertThat(run("unban", "ana")).isOne();
        assertThat(typed.lastError().orElseThrow()).contains("“ana” is not banned");
        assertThat(run("ban", "nobody")).isOne();
        assertThat(run("ban", "ana", "--for", "soon")).isEqualTo(2);
        assertThat(run("ban", "ana")).isZero();
        typed.out.getBuffer().setLength(0);
        assertThat(run("bans", "--json")).isZero();
        assertThat(typed.out.toString()).contains("\"user\"", "ana", "9999-12-31T00:00:00Z");
    }

    @Test
    void hostingIsMovedStoppedAndStarted() {
        assertThat(run("hosting", "--port", "4500")).isZero();
        assertThat(typed.out.toString().strip()).isEqualTo("192.168.1.5:4500");
        assertThat(run("hosting", "--port", "60001")).isOne();
        assertThat(typed.lastError().orElseThrow()).contains("Port 60001 is busy");
        assertThat(run("hosting", "off")).isZero();
        assertThat(typed.lastError()).contains("hosting is stopped");
        typed.out.getBuffer().setLength(0);
        assertThat(run("hosting", "on", "--json")).isZero();
        JsonObject hosting = JsonParser.parseString(typed.out.toString()).getAsJsonObject();
        assertThat(hosting.get("hosting").getAsBoolean()).isTrue();
        assertThat(hosting.getAsJsonArray("addresses")).hasSize(1);
    }

    @Test
    void theListOfMembersIsExported() {
        Path file = data.resolve("members.txt");
        assertThat(run("export-members", file.toString())).isZero();
        assertThat(file).hasContent("ana – 192.168.1.6:5555");
        assertThat(typed.out.toString().strip()).isEqualTo("Written: " + file.toAbsolutePath());
    }

    @Test
    void accountsAreMadeListedAndRemoved() throws IOException {
        Path password = Files.writeString(data.resolve("password"), "leek and potatoes\nnot this\n");
        assertThat(run("account-add", "ana", "--owner", "--password-file", password.toString()))
                .isZero();
        assertThat(run("account-add", "boris", "--password-file", password.toString()))
                .isZero();
        assertThat(node.accounts.passwords).containsEntry("ana", "leek and potatoes");
        Files.writeString(password, "bread and butter");
        assertThat(run("account-password", "ana", "--password-file", password.toString()))
                .isZero();
        assertThat(node.accounts.passwords).containsEntry("ana", "bread and butter");
        assertThat(run("account-role", "boris", "owner")).isZero();
        assertThat(run("account-remove", "ana")).isZero();
        typed.out.getBuffer().setLength(0);
        assertThat(run("accounts", "--required", "on")).isZero();
        assertThat(typed.out.toString().lines()).containsExactly("boris  OWNER");
        assertThat(typed.lastError()).contains("joining takes an account");
        assertThat(run("account-remove", "ana")).isOne();
        assertThat(typed.lastError().orElseThrow()).contains("There is no account with the name “ana”");
    }

    @Test
    void aPasswordFileThatIsMissingIsNamed() {
        assertThat(run("account-add", "ana", "--password-file", "/no/such/file"))
                .isOne();
        assertThat(typed.lastError().orElseThrow()).contains("/no/such/file");
        assertThat(node.accounts.accounts().accounts()).isEmpty();
    }

    @Test
    void filesAreSentToMembersAndTheirAnswersAwaited() {
        assertThat(run("send-to", "ana,boris", "notes.txt", "--wait")).isZero();
        assertThat(node.parcels.calls)
                .containsExactly("send [ana, boris] [" + Path.of("notes.txt").toAbsolutePath() + "]");
        assertThat(typed.out.toString().lines()).containsExactly("parcel 9", "ana  DONE");
    }

    @Test
    void parcelsAreListedAcceptedAndDeclined() {
        node.parcels.show(3, "IN", "ana", "OFFERED");
        node.parcels.show(4, "OUT", "boris", "ACCEPTED");
        node.parcels.show(5, "OUT", "boris", "PREPARING");
        assertThat(run("parcels")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly(
                        "3  IN  2 files  2.0 KiB  Soup",
                        "   ana  OFFERED",
                        "4  OUT  2 files  2.0 KiB  Soup",
                        "   boris  ACCEPTED  50 %",
                        "5  OUT  2 files  2.0 KiB  Soup",
                        "   boris  PREPARING  1.0 KiB of 2.0 KiB");
        assertThat(run("accept", "3", data.toString())).isZero();
        assertThat(run("decline", "3")).isZero();
        assertThat(run("withdraw", "4")).isZero();
        assertThat(node.parcels.calls).containsExactly("accept 3 " + data, "decline 3", "withdraw 4");
        assertThat(run("accept", "7")).isOne();
        assertThat(typed.lastError().orElseThrow()).contains("There is no parcel 7");
    }

    @Test
    void parcelsAsJsonHaveTheirSides() {
        node.parcels.show(3, "IN", "ana", "OFFERED");
        assertThat(run("parcels", "--json")).isZero();
        JsonObject parcel = JsonParser.parseString(typed.out.toString())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertThat(parcel.keySet())
                .contains("number", "direction", "title", "files", "bytes", "expires", "members", "folder");
    }

    @Test
    void aMemberIsTrustedUntilThatIsEnded() {
        assertThat(run("trust", "ana", data.toString())).isZero();
        typed.out.getBuffer().setLength(0);
        assertThat(run("trust")).isZero();
        assertThat(typed.out.toString().lines()).containsExactly("ana  " + data);
        assertThat(run("trust", "ana", "--off")).isZero();
        assertThat(node.parcels.trusted()).isEmpty();
    }

    @Test
    void doctorSaysTheVerdictThenEachCheckWithItsRemedyAndFailsWhenSomethingDoes() {
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(typed.out.toString().lines())
                .startsWith(
                        "You reach others, but they cannot reach you: the firewall or the router keeps them out.",
                        "✓ Members reach this computer on TCP port 5555.")
                .contains(
                        "    $ sudo ufw allow 5555/tcp comment 'Potluck members'",
                        "– No other clock could be read.",
                        "  Boris → Ana  CONNECT_TIMED_OUT",
                        "  Ana → Вера  41 ms");
    }

    @Test
    void doctorAsJsonHasTheStableNames() {
        assertThat(run("doctor", "--json")).isEqualTo(1);
        JsonObject report = JsonParser.parseString(typed.out.toString()).getAsJsonObject();
        assertThat(report.keySet()).contains("at", "state", "verdict", "checks", "reach");
        JsonObject check = report.getAsJsonArray("checks").get(1).getAsJsonObject();
        assertThat(check.keySet()).contains("area", "state", "phrase", "arguments", "sentence", "remedy", "commands");
        assertThat(report.getAsJsonArray("reach")).hasSize(4);
    }

    @Test
    void bundleWritesWhereItWasTold() {
        Path file = data.resolve("support.zip");
        assertThat(run("bundle", file.toString())).isZero();
        assertThat(node.calls).contains("bundle " + file);
        assertThat(run("bundle", "--json", "support.zip")).isZero();
        assertThat(node.calls).contains("bundle " + Path.of("support.zip").toAbsolutePath());
        assertThat(run("bundle")).isEqualTo(2);
    }

    @Test
    void membersAndGroupInfoAreTheSame() {
        assertThat(run("members")).isZero();
        String members = typed.out.toString();
        typed.out.getBuffer().setLength(0);
        assertThat(run("group-info")).isZero();
        assertThat(typed.out.toString()).isEqualTo(members);
        assertThat(members.lines())
                .containsExactly(
                        "me  192.168.1.5:5555  SELF",
                        "ana  192.168.1.6:5555  LINKED  LAN  12.4 ms",
                        "boris  192.168.1.7:5556  ONLINE");
    }

    @Test
    void membersAsJsonHaveTheStableNames() {
        assertThat(run("members", "--json")).isZero();
        assertThat(firstRow().keySet())
                .containsExactlyInAnyOrder(
                        "user", "address", "device", "state", "path", "agent", "protocol", "roundTripMicros");
    }

    @Test
    void listFilesPrintsUserColonPath() {
        assertThat(run("list-files")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly("ana : /home/ana/лекция 1.pdf", "boris : /srv/notes.txt");
    }

    @Test
    void searchGivesTheWordsOn() {
        assertThat(run("search", "notes", "--json")).isZero();
        assertThat(firstRow().keySet()).containsExactlyInAnyOrder("user", "path", "size", "contentId", "state");
        assertThat(node.calls).contains("files notes");
    }

    @Test
    void registerOffersAbsolutePathsInAnyCommaForm() throws IOException {
        Path one = Files.writeString(data.resolve("one"), "1");
        Path two = Files.writeString(data.resolve("two, too"), "2");
        Path three = Files.writeString(data.resolve("three"), "3");
        assertThat(run("register", "me", one + ", " + three, two.toString())).isZero();
        assertThat(node.calls).contains("register [" + one + ", " + three + ", " + two + "]");
        assertThat(run("unregister", "me", one + ",", three.toString())).isZero();
        assertThat(node.calls).contains("unregister [" + one + ", " + three + "]");
    }

    @Test
    void registerForSomebodyElseIsRefusedWithTheRemedy() {
        assertThat(run("register", "ana", "x")).isEqualTo(1);
        assertThat(typed.err.toString().lines()).singleElement().asString().contains("“me”", "“ana”", "--data");
        assertThat(node.calls).noneMatch(call -> call.startsWith("register"));
    }

    @Test
    void registeringWhatIsNotThereIsRefused() {
        assertThat(run("register", "me", "nowhere")).isEqualTo(1);
        assertThat(typed.err.toString()).contains("nowhere");
    }

    @Test
    void downloadWaitsUntilTheFileIsSaved() {
        assertThat(run("download", "boris", "/srv/notes.txt", data.toString())).isZero();
        assertThat(typed.out.toString()).isEqualTo("saved " + data + "\n");
    }

    @Test
    void downloadOfAFolderFetchesEverythingInIt() {
        run("download", "ana", "/home/ana", data.toString());
        assertThat(node.calls).contains("downloadFolder ana /home/ana " + data);
        run("download", "ana", "/home/an", data.toString());
        assertThat(node.calls).contains("download ana /home/an " + data);
    }

    @Test
    void downloadOfWhatNobodyOffersFailsWithOneLine() {
        assertThat(run("download", "boris", "/nothing", data.toString())).isEqualTo(1);
        assertThat(typed.err.toString()).isEqualTo("potluck: Nobody offers “/nothing”.\n");
    }

    @Test
    void sendPrintsEachFailedAttemptAndFailsWhenOneFileFailed() {
        assertThat(run("send", "a.txt,", "broken.bin,", "c.txt", "--to", data.toString()))
                .isEqualTo(1);
        assertThat(node.calls).contains("send [a.txt, broken.bin, c.txt] " + data);
        assertThat(typed.out.toString().lines())
                .containsExactly("saved " + data.resolve("a.txt"), "saved " + data.resolve("c.txt"));
        assertThat(typed.err.toString().lines())
                .containsExactly(
                        "broken.bin: failed attempt: ana: REFUSED: The connection was refused.",
                        "broken.bin: FAILED: NO_HOLDER: Nobody is left who holds it.");
    }

    @Test
    void sendWithoutAFailureIsDone() {
        assertThat(run("send", "a.txt, c.txt", "--to", data.toString())).isZero();
    }

    @Test
    void transfersAsJsonHaveTheStableNames() {
        run("download", "boris", "/srv/notes.txt", data.toString());
        typed.out.getBuffer().setLength(0);
        assertThat(run("transfers", "--json")).isZero();
        assertThat(firstRow().keySet())
                .contains("id", "name", "direction", "state", "reason", "bytesDone", "bytesTotal", "sources");
    }

    @Test
    void transfersShowHowFarTheyAre() {
        run("download", "boris", "/srv/notes.txt", data.toString());
        typed.out.getBuffer().setLength(0);
        assertThat(run("transfers")).isZero();
        assertThat(typed.out.toString()).isEqualTo("1  DOWN  DONE  100 %  10 B  notes.txt  ana\n");
    }

    @Test
    void syncListsTheFolders() {
        assertThat(run("sync")).isZero();
        assertThat(typed.out.toString())
                .isEqualTo("sync  /home/me/common  union  UP_TO_DATE  3 files, 4.0 KiB, 0 pending, 0 conflicts\n");
        typed.out.getBuffer().setLength(0);
        assertThat(run("sync", "--json")).isZero();
        assertThat(firstRow().keySet()).contains("folder", "mode", "state", "files", "bytes", "pending", "conflicts");
    }

    @Test
    void syncFoldersAreAddedRemovedAndAnswered() {
        assertThat(run("sync-add", "/srv/photos", "--name", "photos", "--mode", "send-only"))
                .isZero();
        assertThat(run("sync-add", "/srv/common")).isZero();
        assertThat(run("sync-remove", "photos")).isZero();
        assertThat(run("sync-answer", "delete")).isZero();
        assertThat(run("sync-answer", "keep", "--folder", "photos")).isZero();
        assertThat(run("sync-answer", "perhaps")).isEqualTo(2);
        assertThat(run("sync-revert", "--folder", "photos")).isZero();
        assertThat(node.calls).contains("revertSync photos");
        assertThat(node.calls)
                .contains(
                        "addSync photos /srv/photos send-only",
                        "addSync sync /srv/common two-way",
                        "removeSync photos",
                        "answerSync sync true",
                        "answerSync photos false");
    }

    @Test
    void syncFoldersArePausedAndResumed() {
        assertThat(run("sync-pause", "photos")).isZero();
        assertThat(run("sync-resume", "photos")).isZero();
        assertThat(run("sync-pause")).isZero();
        assertThat(node.calls).containsSubsequence("pauseSync photos", "resumeSync photos", "pauseSync sync");
        assertThat(typed.out.toString()).startsWith("photos is paused until sync-resume\nphotos goes on\n");
    }

    @Test
    void theFirstSyncOfAFolderIsForetold() {
        assertThat(run("sync-add", "/srv/thesis", "--name", "thesis", "--dry-run"))
                .isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly(
                        "get 812 files 3.0 GiB, give 40 files 2.0 KiB, 1 conflicts, 0 to the trash, 7 equal",
                        "  docs/plan.txt");
        assertThat(run("sync-add", "/srv/x", "--mode", "receive-only", "--dry-run"))
                .isZero();
        assertThat(typed.err.toString()).contains("nobody who is linked syncs a folder called sync so");
        typed.out.getBuffer().setLength(0);
        assertThat(run("sync-add", "/srv/thesis", "--dry-run", "--json")).isZero();
        JsonObject would = JsonParser.parseString(typed.out.toString()).getAsJsonObject();
        assertThat(would.keySet()).contains("members", "get", "getBytes", "give", "conflicts", "replaced", "same");
        assertThat(node.calls)
                .contains("forecastSync thesis /srv/thesis two-way")
                .noneMatch(call -> call.startsWith("addSync"));
    }

    @Test
    void foldersInsideASyncFolderAreSelected() {
        assertThat(run("sync-select")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly(
                        "[ ] films  3 files, 2.0 KiB",
                        "[-] photos  12 files, 4.0 KiB",
                        "[x] photos/2026  2 files, 1.0 KiB");
        assertThat(run("sync-select", "sync", "--remove", ".", "--add", "./photos/2026/", "--add", "/films"))
                .isZero();
        assertThat(node.calls)
                .containsSubsequence("select sync  false", "select sync photos/2026 true", "select sync films true");
    }

    @Test
    void ignoreListsAreShownTriedAndChanged() {
        assertThat(run("sync-ignore")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly("skips 301 files, 2.0 KiB", "  a.iso", "  b/c.iso", "  …");
        typed.out.getBuffer().setLength(0);
        assertThat(run("sync-ignore", "--preview", "*.tmp")).isZero();
        assertThat(typed.out.toString()).startsWith("would skip 302 files, 4.0 KiB");
        assertThat(node.calls).noneMatch(call -> call.startsWith("ignore"));
        assertThat(run("sync-ignore", "*.tmp", "/old/")).isZero();
        assertThat(run("sync-ignore", "--remove", "*.iso")).isZero();
        assertThat(node.calls).contains("ignore sync *.iso|*.tmp|/old/|", "ignore sync |");
    }

    @Test
    void aBadPatternIsToldAndChangesNothing() {
        assertThat(run("sync-ignore", "[a")).isEqualTo(1);
        assertThat(typed.err.toString()).contains(".potluckignore, line 2: Close it.");
        assertThat(node.calls).noneMatch(call -> call.startsWith("ignore"));
        assertThat(run("sync-ignore", "--json")).isZero();
        JsonObject view = JsonParser.parseString(
                        typed.out.toString().substring(typed.out.toString().indexOf('{')))
                .getAsJsonObject();
        assertThat(view.keySet()).containsExactlyInAnyOrder("list", "group", "files", "bytes", "first", "bad");
    }

    @Test
    void amongSeveralSyncFoldersOneHasToBeNamed() {
        node.folders.add(new SyncView("photos", "/srv/photos", "union", "UP_TO_DATE", "", 0, 0, 0, 0));
        assertThat(run("undo")).isEqualTo(1);
        assertThat(typed.err.toString()).contains("--folder", "sync, photos");
        assertThat(run("undo", "--folder", "photos")).isZero();
        assertThat(node.calls).containsOnlyOnce("undoConflict photos");
    }

    @Test
    void conflictsAreListedEndedAndTakenBack() {
        assertThat(run("conflicts")).isZero();
        assertThat(typed.out.toString())
                .isEqualTo("sync  plan (conflict me 2026-11-21 11-59-00 1a2b).txt  me 2026-11-21T11:59:00Z 2.0 KiB"
                        + "  against  ana 2026-11-21T12:00:00Z 10 B\n");
        typed.out.getBuffer().setLength(0);
        assertThat(run("conflicts", "--json")).isZero();
        assertThat(firstRow().keySet()).contains("folder", "path", "kept", "copy", "lost");
        assertThat(run("resolve", "plan (conflict).txt", "mine")).isZero();
        assertThat(run("undo", "--folder", "photos")).isZero();
        assertThat(node.calls).contains("endConflict sync plan (conflict).txt mine", "undoConflict photos");
    }

    @Test
    void theFilesOfASyncFolderSayHowTheyStandAndWhoHasThem() {
        assertThat(run("sync-files", "--folder", "notes")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly(
                        "HERE  2.0 KiB  Ana, Boris  docs/plan.txt",
                        "WAITING  10 B  Boris  draft.txt  QUEUED: Waits for its turn: number 1 of 1 in the queue. "
                                + "Move it up, or give it a higher priority.");
        typed.out.getBuffer().setLength(0);
        assertThat(run("sync-files", "--folder", "notes", "--json", "draft")).isZero();
        assertThat(firstRow().keySet())
                .containsExactlyInAnyOrder(
                        "path", "state", "size", "modified", "user", "holders", "reason", "transfer");
        assertThat(node.calls).contains("syncFiles notes");
    }

    @Test
    void theHistorySaysWhoChangedWhat() {
        assertThat(run("history")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly(
                        "notes  2026-11-20T08:00:00Z  ana  300 B  plan.txt",
                        "notes  2026-11-19T08:00:00Z  boris  deleted  old.txt");
        assertThat(run("history", "--json", "plan")).isZero();
    }

    @Test
    void theTrashIsListedAndFilesComeBackByNameAndDate() {
        assertThat(run("trash", "plan")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly(
                        "sync  2026-11-21T12:00:00Z  2.0 KiB  docs/plan.txt",
                        "sync  2026-11-20T12:00:00Z  1.0 KiB  docs/plan.txt");
        assertThat(run("restore", "docs/plan.txt")).isZero();
        assertThat(run("restore", "docs/plan.txt", "--at", "2026-11-20")).isZero();
        assertThat(run("restore", "sea.jpg", "--folder", "photos")).isZero();
        assertThat(run("restore", "docs/plan.txt", "--at", "2025")).isEqualTo(1);
        assertThat(node.calls)
                .contains(
                        "restore sync docs/plan.txt 2026-11-21T12:00:00Z",
                        "restore sync docs/plan.txt 2026-11-20T12:00:00Z",
                        "restore photos sea.jpg 2026-11-21T12:00:00Z");
    }

    @Test
    void textsAreComparedLineByLine() {
        assertThat(run("sync-compare", "docs/plan.txt")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly(
                        "--- docs/plan.txt\t2026-11-21T12:00:00Z",
                        "+++ docs/plan.txt\t2026-11-21T12:00:00Z Ana",
                        "@@ -1,2 +1,3 @@",
                        " soup",
                        "-bread",
                        "+rye\tbread",
                        "+cheese");
        assertThat(run("sync-compare", "docs/plan.txt", "--at", "2026-11-21T11:5"))
                .isZero();
        assertThat(run("sync-compare", "docs/plan.txt", "docs/old.txt", "--json"))
                .isZero();
        assertThat(run("sync-compare", "docs/plan.txt", "--at", "2025")).isEqualTo(1);
        assertThat(node.calls)
                .contains(
                        compared("docs/plan.txt", ScriptedNode.NOON, "docs/plan.txt"),
                        compared("docs/plan.txt", ScriptedNode.NOON.minusSeconds(60), "docs/plan.txt"),
                        compared("docs/plan.txt", KeptVersion.IN_PLACE, "docs/old.txt"));
    }

    private static String compared(String path, Instant trashed, String other) {
        return "compare sync " + new KeptVersion(path, trashed) + " " + KeptVersion.inPlace(other);
    }

    @Test
    void whatIsNoTextIsComparedByItsFacts() {
        assertThat(run("sync-compare", "sea.png")).isZero();
        assertThat(typed.out.toString().lines())
                .containsExactly(
                        "- sea.png  2026-11-21T12:00:00Z  2.0 KiB  1a2b",
                        "+ sea.png  2026-11-21T12:00:00Z Ana  2.0 KiB  3c4d",
                        "first difference at byte 1030");
        assertThat(node.calls).contains("firstDifference 0", "firstDifference 1024");
    }

    @Test
    void updateTellsHowManyAreOnOffer() {
        assertThat(run("update")).isZero();
        assertThat(typed.out.toString()).isEqualTo("2 files on offer\n");
    }

    @Test
    void removeCancelAndRetryReachTheDevice() {
        assertThat(run("remove", "ana")).isZero();
        assertThat(run("cancel", "4")).isZero();
        assertThat(run("retry", "5")).isZero();
        assertThat(node.calls).contains("remove ana", "cancel 4", "retry 5");
        assertThat(typed.out.toString()).contains("saved /home/me/retried");
    }

    @Test
    void downloadsAreHeldOrderedAndLookedAt() {
        assertThat(run("pause", "1", "2")).isZero();
        assertThat(run("resume", "1")).isZero();
        assertThat(run("priority", "high", "2")).isZero();
        assertThat(run("move", "first", "2")).isZero();
        assertThat(run("preview", "2")).isZero();
        assertThat(node.calls).contains("pause [1, 2]", "resume [1]", "prefer [2] high", "move [2] first", "preview 2");
    }

    @Test
    void allMeansThoseItMakesSenseFor() throws IOException {
        node.shares().download("ana", "/home/ana/лекция 1.pdf", Path.of("/home/me/l.pdf"));
        node.shares().download("boris", "/srv/notes.txt", Path.of("/home/me/broken"));
        assertThat(run("pause", "all")).isZero();
        assertThat(run("retry", "all")).isZero();
        assertThat(node.calls).contains("pause [1, 2]").noneMatch(call -> call.startsWith("retry"));
        assertThat(run("pause", "some")).isEqualTo(2);
        assertThat(run("pause")).isEqualTo(2);
    }

    @Test
    void limitsAreShownAndChanged() {
        assertThat(run("limits", "--up", "500K", "--alternative-down", "2m", "--alternative", "on", "--slots", "3"))
                .isZero();
        assertThat(node.transfers().limits().usual()).isEqualTo(new LimitsView.Speeds(0, 512_000));
        assertThat(node.transfers().limits().alternative()).isEqualTo(new LimitsView.Speeds(2 << 20, 1000));
        assertThat(node.transfers().limits().switched()).isTrue();
        assertThat(node.transfers().limits().slots()).isEqualTo(3);
        assertThat(typed.out.toString())
                .contains(
                        "usual        down unlimited  up 500.0 KiB/s", "alternative  down 2.0 MiB/s  up 1.0 KiB/s  on");
    }

    @Test
    void theScheduleOfTheLimitsIsSetAndEnded() {
        assertThat(run("limits", "--schedule", "22:00-06:00", "--days", "monday,sunday"))
                .isZero();
        assertThat(node.transfers().limits().schedule())
                .isEqualTo(new LimitsView.Schedule("22:00", "06:00", List.of("MONDAY", "SUNDAY")));
        assertThat(run("limits", "--schedule", "off")).isZero();
        assertThat(node.transfers().limits().schedule()).isEqualTo(LimitsView.Schedule.NONE);
        assertThat(run("limits")).isZero();
        assertThat(node.calls.stream().filter("limit"::equals)).hasSize(2);
        assertThat(run("limits", "--up", "fast")).isEqualTo(2);
        assertThat(run("limits", "--alternative", "perhaps")).isEqualTo(2);
    }

    @Test
    void logPrintsLines() {
        assertThat(run("log")).isZero();
        assertThat(typed.out.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("INFO tracker [ana] ana has joined");
    }

    @Test
    void logGoesOnUntilTheDeviceEnds() {
        potluck.kit.Threads.start("ender", () -> {
            while (!typed.out.toString().contains("was closed")) {
                Thread.onSpinWait();
            }
            node.close();
        });
        run("log", "-f");
        assertThat(typed.out.toString().lines()).hasSize(2);
        assertThat(node.calls).contains("close");
    }

    @Test
    void stopEndsTheDevice() {
        assertThat(run("stop")).isZero();
        assertThat(node.calls).contains("close");
    }

    @Test
    void hostileNamesCannotReachTheTerminal() {
        node.shares().register(java.util.List.of(Path.of("/evil\u001b[2J\u202Ename")));
        assertThat(run("list-files")).isZero();
        assertThat(typed.out.toString()).contains("/evil\\u001B[2J\\u202Ename");
    }

    @Test
    void everyVerbHelps() {
        for (String verb : new String[] {"status", "send", "download", "host", "join", "demo", "shell", "log"}) {
            assertThat(run(verb, "--help")).as(verb).isZero();
            assertThat(typed.out.toString()).as(verb).contains("Usage: potluck " + verb);
        }
        assertThat(run("help", "send")).isZero();
        assertThat(node.calls).isEmpty();
    }

    private int run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return typed.run(all);
    }

    private JsonObject firstRow() {
        JsonArray rows = JsonParser.parseString(typed.out.toString()).getAsJsonArray();
        return rows.get(0).getAsJsonObject();
    }
}
