package potluck.ui.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Tone;

class TransfersViewModelTest {
    private long now;
    private final Words words = Words.of(Locale.forLanguageTag("ru"));
    private final LocalNode ana = new LocalWorld().member("Ana");
    private final TransfersViewModel model =
            new TransfersViewModel(ana, new Commands(Runnable::run, Runnable::run, words), words, () -> now);

    @Test
    void theNewestTransferStandsOnTop() {
        show(transfer(1, "DOWN", "DONE", "", 10), transfer(2, "UP", "RUNNING", "", 4));
        assertThat(model.rows().values()).extracting(row -> row.view().id()).containsExactly(2L, 1L);
        assertThat(model.active().get()).isEqualTo(1);
    }

    @Test
    void theSelectionsCountAndFilter() {
        show(
                transfer(1, "DOWN", "DONE", "", 10),
                transfer(2, "DOWN", "FAILED", "NOT_FOUND: Not found: a.", 2),
                transfer(3, "DOWN", "CANCELLED", "", 2),
                transfer(4, "DOWN", "QUEUED", "", 0));
        assertThat(model.label(Selection.ALL).getValue()).isEqualTo("Все 4");
        assertThat(model.label(Selection.FAILED).getValue()).isEqualTo("Неудачные 2");
        assertThat(model.label(Selection.QUEUED).getValue()).isEqualTo("В очереди 1");
        assertThat(model.label(Selection.ACTIVE).getValue()).isEqualTo("Идут 0");
        assertThat(model.label(Selection.DOWN).getValue()).isEqualTo("↓ 4");
        assertThat(model.active().get()).isEqualTo(1);
        model.selection().set(Selection.DONE);
        assertThat(model.rows().values()).extracting(row -> row.view().id()).containsExactly(1L);
    }

    @Test
    void whatWasPutAwayComesBackAsItIsNow() {
        TransferView[] two = {transfer(1, "DOWN", "DONE", "", 10), transfer(2, "DOWN", "RUNNING", "", 4)};
        show(two);
        model.putAway(model.rows().values());
        assertThat(model.rows().values()).extracting(row -> row.view().id()).containsExactly(2L);
        assertThat(model.undoing().done().get()).isEqualTo("1 передача убрана из списка.");
        show(transfer(1, "DOWN", "DONE", "", 10), transfer(2, "DOWN", "DONE", "", 10));
        assertThat(model.rows().values()).extracting(row -> row.view().id()).containsExactly(2L);
        model.undoing().undo();
        assertThat(model.rows().values()).extracting(row -> row.view().id()).containsExactly(2L, 1L);
        assertThat(model.undoing().done().get()).isEmpty();
    }

    @Test
    void whatGoesOnCannotBePutAway() {
        show(transfer(2, "DOWN", "RUNNING", "", 4));
        model.putAway(model.rows().values());
        assertThat(model.rows().values()).hasSize(1);
        assertThat(model.undoing().done().get()).isEmpty();
    }

    @Test
    void onlyFailedDownloadsAreTriedAgainTogether() {
        show(transfer(1, "DOWN", "CANCELLED", "", 2), transfer(2, "UP", "FAILED", "", 2));
        assertThat(model.failed().get()).isZero();
        show(transfer(1, "DOWN", "FAILED", "", 2), transfer(2, "DOWN", "FAILED", "", 2));
        assertThat(model.failed().get()).isEqualTo(2);
        model.retryAll();
        assertThat(model.notice().get()).contains("изменили или удалили");
    }

    @Test
    void bothDirectionsAreMeasuredApart() {
        show(transfer(1, "DOWN", "RUNNING", "", 0), transfer(2, "UP", "RUNNING", "", 0));
        now += Duration.ofSeconds(2).toNanos();
        show(transfer(1, "DOWN", "RUNNING", "", 6), transfer(2, "UP", "RUNNING", "", 2));
        assertThat(model.down().get()).isEqualTo(3);
        assertThat(model.up().get()).isEqualTo(1);
        TransferRow down = model.rows().values().getLast();
        assertThat(model.speed(down)).isEqualTo("3\u00A0Б/с");
        assertThat(model.left(down)).isEqualTo("0:02");
        assertThat(model.status(down)).isEqualTo("Скачивается, ещё 0:02");
        assertThat(down.part()).isEqualTo(0.6);
    }

    @Test
    void aStatusAlwaysSaysWhy() {
        TransferRow failed = row(transfer(1, "UP", "FAILED", "CLOSED: The connection to Ana was closed.", 2));
        assertThat(model.status(failed)).isEqualTo("Не удалось: Соединение с Ana закрыто.");
        assertThat(TransfersViewModel.tone(failed)).isEqualTo(Tone.BAD);
        TransferRow running = row(transfer(1, "UP", "RUNNING", "", 2));
        assertThat(model.status(running)).isEqualTo("Отдаётся");
        assertThat(TransfersViewModel.tone(running)).isEqualTo(Tone.BUSY);
        assertThat(model.speed(running)).isEmpty();
        assertThat(model.left(running)).isEmpty();
    }

    @Test
    void aRunningTransferCanBeCancelledAndAnEndedOneCannot() {
        show(transfer(1, "DOWN", "DONE", "", 10), transfer(2, "DOWN", "RUNNING", "", 4));
        model.actions().cancel(model.rows().values());
        assertThat(ana.snapshot().transfers()).extracting(TransferView::state).containsExactly("DONE", "CANCELLED");
    }

    @Test
    void aRetryThatIsRefusedIsExplained() {
        show(transfer(1, "DOWN", "FAILED", "", 1));
        model.actions().resume(model.rows().values());
        assertThat(model.notice().get()).startsWith("«file 1» изменили или удалили");
    }

    @Test
    void theFolderOfATransferIsWhereItsFileIs() {
        TransferRow done = row(transfer(7, "DOWN", "DONE", "", 10));
        assertThat(done.folder()).isEqualTo(Path.of("/down"));
        assertThat(done.file()).isEqualTo(Path.of("/down/file 7"));
    }

    @Test
    void aFailedAttemptHasAPersonACodeAndAReason() {
        assertThat(Attempt.parse("Boris: CLOSED: The connection to Boris was closed."))
                .isEqualTo(new Attempt("Boris", "CLOSED", "CLOSED: The connection to Boris was closed."));
        assertThat(Attempt.parse("Boris: it broke")).isEqualTo(new Attempt("Boris", "", "it broke"));
        assertThat(Attempt.parse("odd")).isEqualTo(new Attempt("", "", "odd"));
    }

    @Test
    void onlyADownloadThatRunsCanBeCancelledAndOnlyOneThatFailedRepeated() {
        assertThat(row(transfer(1, "DOWN", "QUEUED", "", 0)).canCancel()).isTrue();
        assertThat(row(transfer(1, "UP", "RUNNING", "", 0)).canCancel()).isFalse();
        assertThat(row(transfer(1, "DOWN", "CANCELLED", "", 0)).canRetry()).isTrue();
        assertThat(row(transfer(1, "DOWN", "DONE", "", 10)).canRetry()).isFalse();
        assertThat(row(transfer(1, "DOWN", "DONE", "", 10)).isWhole()).isTrue();
        assertThat(row(transfer(1, "DOWN", "RUNNING", "", 9)).isWhole()).isFalse();
        assertThat(row(transfer(1, "UP", "RUNNING", "", 9)).isWhole()).isTrue();
    }

    @Test
    void downloadsArePausedResumedPreferredAndMoved() {
        show(transfer(1, "DOWN", "RUNNING", "", 1), transfer(2, "UP", "RUNNING", "", 1));
        model.actions().pause(model.rows().values());
        assertThat(ana.snapshot().transfers()).extracting(TransferView::state).containsExactly("PAUSED", "RUNNING");
        model.show(ana.snapshot());
        TransferRow paused = model.rows().values().getLast();
        assertThat(paused.isPaused()).isTrue();
        assertThat(paused.canPause()).isFalse();
        model.actions().resume(model.rows().values());
        assertThat(ana.snapshot().transfers()).extracting(TransferView::state).containsOnly("RUNNING");
    }

    @Test
    void whatWaitsSaysItsPlaceAndNotTwiceThatItWaits() {
        TransferRow waiting = queued(
                "QUEUED",
                3,
                "HIGH",
                "QUEUED: Waits for its turn: number 3 of 9 in the queue. "
                        + "Move it up, or give it a higher priority.");
        assertThat(waiting.waits()).isTrue();
        assertThat(model.priority(waiting)).isEqualTo("Высокий");
        assertThat(model.status(waiting)).doesNotStartWith("В очереди:").contains("3", "9");
        TransferRow paused = queued("PAUSED", 0, "NORMAL", "PAUSED: Paused. Resume it to go on where it stopped.");
        assertThat(model.priority(paused)).isEmpty();
        assertThat(model.status(paused)).doesNotContain(":");
    }

    @Test
    void inTheTableWhatAPersonHasPausedSaysNoMore() {
        TransferRow paused = queued("PAUSED", 0, "NORMAL", "PAUSED: Paused. Resume it to go on where it stopped.");
        assertThat(model.brief(paused)).isEqualTo("На паузе");
        TransferRow full = queued("PAUSED", 0, "NORMAL", "DISK_FULL: The disk is full. Make room.");
        assertThat(model.brief(full)).isEqualTo(model.status(full)).isNotEqualTo("На паузе");
        TransferRow running = row(transfer(1, "DOWN", "RUNNING", "", 4));
        assertThat(model.brief(running)).isEqualTo(model.status(running));
    }

    private static TransferRow queued(String state, int place, String priority, String reason) {
        return row(new TransferView(
                1,
                "a",
                "DOWN",
                state,
                reason,
                0,
                10,
                List.of(),
                List.of(),
                "/a",
                new TransferView.Queued(place, priority),
                0));
    }

    @Test
    void whatHasEndedCanBePutAwayUntilItMovesAgain() {
        show(
                transfer(1, "DOWN", "DONE", "", 10),
                transfer(2, "DOWN", "FAILED", "", 4),
                transfer(3, "UP", "RUNNING", "", 1));
        assertThat(model.ended().get()).isEqualTo(2);
        model.clearEnded();
        assertThat(model.rows().values()).extracting(row -> row.view().id()).containsExactly(3L);
        show(transfer(2, "DOWN", "QUEUED", "", 4));
        assertThat(model.rows().values()).extracting(row -> row.view().id()).containsExactly(3L, 2L);
        assertThat(model.ended().get()).isZero();
        show(transfer(2, "DOWN", "FAILED", "", 4));
        assertThat(model.ended().get()).isEqualTo(1);
    }

    @Test
    void howMuchHasMovedIsSaid() {
        assertThat(model.moved(row(transfer(1, "DOWN", "RUNNING", "", 4)))).isEqualTo("4\u00A0Б из 10\u00A0Б");
        TransferRow fast = new TransferRow(transfer(1, "DOWN", "RUNNING", "", 4), 2);
        assertThat(model.moved(fast)).isEqualTo("4\u00A0Б из 10\u00A0Б, 2\u00A0Б/с");
    }

    @Test
    void theTimeLeftIsToldWhereItIsNoNonsense() {
        TransferView running = transfer(1, "DOWN", "RUNNING", "", 4);
        assertThat(TransfersViewModel.secondsLeft(new TransferRow(running, 2))).isEqualTo(4);
        assertThat(new TransferRow(running, 0).left()).isEmpty();
        assertThat(new TransferRow(transfer(1, "DOWN", "DONE", "", 10), 2).left())
                .isEmpty();
    }

    @Test
    void anEmptyFileIsDoneOrNot() {
        TransferView empty = new TransferView(1, "a", "DOWN", "DONE", "", 0, 0, List.of(), List.of(), "/a");
        assertThat(row(empty).part()).isEqualTo(1);
    }

    private void show(TransferView... transfers) {
        List.of(transfers).forEach(ana::show);
        model.show(ana.snapshot());
    }

    private static TransferRow row(TransferView view) {
        return new TransferRow(view, 0);
    }

    private static TransferView transfer(long id, String direction, String state, String reason, long done) {
        return new TransferView(
                id, "file " + id, direction, state, reason, done, 10, List.of("Boris"), List.of(), "/down/file " + id);
    }
}
