package potluck.ui.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import potluck.identity.TestClock;
import potluck.node.ChatView;
import potluck.node.Chatting.ChatPage;
import potluck.node.MemberView;
import potluck.node.Snapshot;
import potluck.node.StatusView;
import potluck.node.SyncView;
import potluck.node.TransferView;
import potluck.text.Words;

class HappeningsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final TestClock clock = new TestClock(NOON);
    private final Set<String> awaited = new HashSet<>();
    private final Happenings happenings = new Happenings(Words.of(Locale.ENGLISH), clock, awaited::contains);

    @Test
    void whatWasThereAtTheStartIsNoNews() {
        Snapshot first =
                snapshot(List.of(moved(1, "a.txt", "DONE"), moved(2, "b.txt", "FAILED")), List.of(), "CONNECTED");
        assertThat(happenings.in(first)).isEmpty();
        assertThat(happenings.in(first)).isEmpty();
    }

    @Test
    void downloadsAreToldTogetherOnceNoneIsMoving() {
        happenings.in(snapshot(List.of(moved(1, "a", "RUNNING"), moved(2, "b", "QUEUED")), List.of(), "CONNECTED"));
        assertThat(happenings.in(
                        snapshot(List.of(moved(1, "a", "DONE"), moved(2, "b", "RUNNING")), List.of(), "CONNECTED")))
                .isEmpty();
        Snapshot both = snapshot(List.of(moved(1, "a", "DONE"), moved(2, "b", "DONE")), List.of(), "CONNECTED");
        assertThat(happenings.in(both)).containsExactly(new Notice(Kind.FINISHED, "2 files are saved."));
        assertThat(happenings.in(both)).isEmpty();
    }

    @Test
    void aConflictCopyIsToldAsAConflictAlone() {
        String copy = "plan (conflict Ana 2026-11-21 15-04-05 1a2b).txt";
        happenings.in(snapshot(
                List.of(into(1, "/p/" + copy, "RUNNING"), into(2, "/down/" + copy, "RUNNING")),
                List.of(folder("", 0)),
                "CONNECTED"));
        assertThat(happenings.in(snapshot(
                        List.of(into(1, "/p/" + copy, "DONE"), into(2, "/down/" + copy, "RUNNING")),
                        List.of(folder("", 1)),
                        "CONNECTED")))
                .extracting(Notice::kind)
                .containsExactly(Kind.CONFLICT);
        assertThat(happenings.in(snapshot(
                        List.of(into(1, "/p/" + copy, "DONE"), into(2, "/down/" + copy, "DONE")),
                        List.of(folder("", 1)),
                        "CONNECTED")))
                .as("what somebody asked for is told, whatever it is called")
                .containsExactly(new Notice(Kind.FINISHED, "“got” is saved."));
    }

    @Test
    void aFailedDownloadIsToldWithItsReasonAndAgainAfterAnotherTry() {
        happenings.in(snapshot(List.of(moved(1, "a", "RUNNING")), List.of(), "CONNECTED"));
        Snapshot failed = snapshot(List.of(moved(1, "a", "FAILED")), List.of(), "CONNECTED");
        assertThat(happenings.in(failed)).containsExactly(new Notice(Kind.FAILED, "“a” could not be fetched. why"));
        happenings.in(snapshot(List.of(moved(1, "a", "RUNNING")), List.of(), "CONNECTED"));
        assertThat(happenings.in(failed)).hasSize(1);
    }

    @Test
    void uploadsAreNotTold() {
        TransferView up = new TransferView(7, "x", "UP", "DONE", "", 1, 1, List.of(), List.of(), "");
        happenings.in(snapshot(List.of(), List.of(), "CONNECTED"));
        assertThat(happenings.in(snapshot(List.of(up), List.of(), "CONNECTED"))).isEmpty();
    }

    @Test
    void aLostTrackerIsToldOnceAfterHalfAMinute() {
        Snapshot lost = snapshot(List.of(), List.of(), "WAITING");
        assertThat(happenings.in(lost)).isEmpty();
        clock.advance(Duration.ofSeconds(29));
        assertThat(happenings.in(lost)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(happenings.in(lost)).extracting(Notice::kind).containsExactly(Kind.TRACKER);
        assertThat(happenings.in(lost)).isEmpty();
        happenings.in(snapshot(List.of(), List.of(), "CONNECTED"));
        happenings.in(lost);
        clock.advance(Duration.ofSeconds(30));
        assertThat(happenings.in(lost)).hasSize(1);
    }

    @Test
    void conflictsAndQuestionsOfSyncFoldersAreTold() {
        happenings.in(snapshot(List.of(), List.of(folder("", 1)), "CONNECTED"));
        assertThat(happenings.in(snapshot(List.of(), List.of(folder("", 2)), "CONNECTED")))
                .extracting(Notice::kind)
                .containsExactly(Kind.CONFLICT);
        Snapshot asking = snapshot(List.of(), List.of(folder("MASS_DELETE: Others deleted 5 files.", 2)), "CONNECTED");
        assertThat(happenings.in(asking))
                .containsExactly(new Notice(Kind.QUESTION, "“Photos” waits for your answer. Others deleted 5 files."));
        assertThat(happenings.in(asking)).isEmpty();
    }

    @Test
    void aMemberWhoComesIsTold() {
        happenings.in(with(List.of("Me")));
        assertThat(happenings.in(with(List.of("Me", "Ana")))).containsExactly(new Notice(Kind.MEMBER, "Ana is here."));
        assertThat(happenings.in(with(List.of("Me")))).isEmpty();
    }

    @Test
    void aMemberWhoIsAwaitedIsToldApart() {
        awaited.add("Ana".repeat(2));
        happenings.in(with(List.of("Me")));
        assertThat(happenings.in(with(List.of("Me", "Ana", "Boris"))))
                .containsExactly(new Notice(Kind.AWAITED, "Ana is here."), new Notice(Kind.MEMBER, "Boris is here."));
    }

    @Test
    void linesOfTheChatAreToldByWhomTheyAreFor() {
        happenings.in(with(List.of("Me")));
        assertThat(happenings.in(List.of(page(line("1", "Ana", "", "history")))))
                .isEmpty();
        assertThat(happenings.in(List.of(page(
                        line("1", "Ana", "", "history"),
                        line("2", "Ana", "", "soup?"),
                        line("3", "Ana", "Me", "secret"),
                        line("4", "Ana", "", "and you, me?"),
                        line("5", "Me", "", "no")))))
                .extracting(Notice::kind)
                .containsExactly(Kind.MESSAGE, Kind.PRIVATE, Kind.MENTION);
        assertThat(happenings.in(List.of(page(line("4", "Ana", "", "and you, me?")))))
                .isEmpty();
    }

    @Test
    void whatWasReadElsewhereIsNotTold() {
        happenings.in(List.of(page()));
        ChatPage read = new ChatPage(List.of(line("1", "Ana", "", "soup?")), 2, NOON.plusSeconds(5));
        assertThat(happenings.in(List.of(read))).isEmpty();
    }

    private static ChatPage page(ChatView... lines) {
        return new ChatPage(List.of(lines), 1, NOON.minusSeconds(60));
    }

    private static ChatView line(String id, String user, String to, String text) {
        return new ChatView(id, NOON, user, "text", to, text, "", List.of(), List.of());
    }

    private static SyncView folder(String reason, long conflicts) {
        return new SyncView(
                "Photos", "/p", "two-way", reason.isEmpty() ? "UP_TO_DATE" : "PAUSED", reason, 1, 1, 0, conflicts);
    }

    private static TransferView moved(long id, String name, String state) {
        return new TransferView(
                id, name, "DOWN", state, state.equals("FAILED") ? "why" : "", 1, 1, List.of(), List.of(), "");
    }

    private static TransferView into(long id, String target, String state) {
        return new TransferView(id, "got", "DOWN", state, "", 1, 1, List.of(), List.of(), target);
    }

    private static Snapshot with(List<String> users) {
        List<MemberView> members = users.stream()
                .map(user -> new MemberView(user, "1.2.3.4:5", user.repeat(2), "LINKED"))
                .toList();
        Snapshot alone = snapshot(List.of(), List.of(), "CONNECTED");
        return new Snapshot(1, alone.status(), members, List.of(), List.of(), List.of(), 0);
    }

    private static Snapshot snapshot(List<TransferView> transfers, List<SyncView> folders, String tracker) {
        StatusView status = new StatusView("G", "peer", "Me", "", "host:4444", tracker, 0, "", 1, "", "", false);
        return new Snapshot(1, status, List.of(), List.of(), transfers, folders, 0);
    }
}
