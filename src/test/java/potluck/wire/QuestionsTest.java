package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Failure;
import potluck.kit.Threads;

@Timeout(10)
class QuestionsTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Control DONE = new CommonMessage.Done();

    private final Questions questions = new Questions(true, 2);
    private final LinkedBlockingQueue<Integer> sent = new LinkedBlockingQueue<>();

    @Test
    void theDiallingSideCountsOddAndTheOtherEven() {
        Questions other = new Questions(false, 1);
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(questions.nextId());
            ids.add(other.nextId());
        }
        assertThat(ids).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void anAnswerMayComeBeforeSendingReturns() throws Exception {
        assertThat(questions.ask("bob", LONG, id -> questions.answered(id, DONE)))
                .isSameAs(DONE);
    }

    @Test
    void answersFindTheirQuestionsInAnyOrder() throws Exception {
        FutureTask<Control> first = ask(LONG);
        int firstId = sent.take();
        FutureTask<Control> second = ask(LONG);
        int secondId = sent.take();
        Control bye = new CommonMessage.Bye("");
        questions.answered(secondId, bye);
        questions.answered(firstId, DONE);
        assertThat(first.get()).isSameAs(DONE);
        assertThat(second.get()).isSameAs(bye);
    }

    @Test
    void answersNobodyWaitsForAreDropped() throws Exception {
        questions.answered(1, DONE);
        questions.answered(0, DONE);
        questions.answered(-1, DONE);
        assertFails(ask(Duration.ofMillis(20)), WireFault.TIMEOUT);
        questions.answered(sent.take(), DONE);
        assertThat(questions.ask("bob", LONG, id -> {
                    questions.answered(id, DONE);
                    questions.answered(id, new CommonMessage.Bye("twice"));
                }))
                .isSameAs(DONE);
    }

    @Test
    void oneTooManyWaitsForItsTurn() throws Exception {
        FutureTask<Control> first = ask(LONG);
        int firstId = sent.take();
        ask(LONG);
        int secondId = sent.take();
        FutureTask<Control> third = ask(LONG);
        assertThat(sent.poll(50, TimeUnit.MILLISECONDS)).isNull();
        questions.answered(firstId, DONE);
        first.get();
        questions.answered(sent.take(), DONE);
        assertThat(third.get()).isSameAs(DONE);
        questions.answered(secondId, DONE);
    }

    @Test
    void waitingForOnesTurnCountsAgainstTheDeadline() throws Exception {
        ask(LONG);
        ask(LONG);
        sent.take();
        sent.take();
        assertFails(ask(Duration.ofMillis(20)), WireFault.TIMEOUT);
        questions.close(new IOException("end"));
    }

    @Test
    void closingFailsWhatWaitsAndWhatComesLater() throws Exception {
        FutureTask<Control> waiting = ask(LONG);
        sent.take();
        questions.close(new IOException("cable"));
        assertFails(waiting, WireFault.CLOSED);
        assertFails(ask(LONG), WireFault.CLOSED);
        assertThat(sent).isEmpty();
    }

    @Test
    void aQuestionThatCannotBeSentGivesItsPlaceBack() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> questions.ask("bob", LONG, _ -> {
                        throw new IOException("full");
                    }))
                    .hasMessage("full");
        }
        assertThat(questions.ask("bob", LONG, id -> questions.answered(id, DONE)))
                .isSameAs(DONE);
    }

    private FutureTask<Control> ask(Duration deadline) {
        FutureTask<Control> task = new FutureTask<>(() -> questions.ask("bob", deadline, sent::add));
        Threads.start("ask", task);
        return task;
    }

    private static void assertFails(FutureTask<Control> task, WireFault code) {
        assertThatThrownBy(task::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Failure.class, fault -> assertThat(fault.code()).isEqualTo(code.name()));
    }
}
