package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import potluck.text.Words;

class InquiryTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<List<String>> shown = new ArrayList<>();
    private final StringProperty notice = new SimpleStringProperty("");
    private List<String> answer = List.of("a");
    private boolean broken;
    private final Inquiry<String> inquiry = new Inquiry<>(
            new Commands(background::add, Runnable::run, Words.of(Locale.ENGLISH)), this::answer, shown::add, notice);

    @Test
    void oneQuestionIsOnItsWayAtATime() {
        inquiry.ask();
        inquiry.ask();
        inquiry.ask();
        assertThat(background).hasSize(1);
        assertThat(inquiry.state().get()).isEqualTo(Inquiry.State.LOADING);
        background.remove().run();
        assertThat(inquiry.state().get()).isEqualTo(Inquiry.State.ANSWERED);
        answer = List.of("a", "b");
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(background).isEmpty();
        assertThat(shown).containsExactly(List.of("a"), List.of("a", "b"));
    }

    @Test
    void aFailureIsSaidUntilThereIsAnAnswer() {
        broken = true;
        inquiry.ask();
        background.remove().run();
        assertThat(inquiry.state().get()).isEqualTo(Inquiry.State.FAILED);
        assertThat(notice.get()).contains("gone");
        broken = false;
        inquiry.ask();
        background.remove().run();
        assertThat(inquiry.state().get()).isEqualTo(Inquiry.State.ANSWERED);
        assertThat(notice.get()).isEmpty();
    }

    @Test
    void anAnswerToAnotherQuestionIsNotShown() {
        inquiry.ask();
        inquiry.askAnew();
        background.remove().run();
        assertThat(shown).isEmpty();
        assertThat(inquiry.state().get()).isEqualTo(Inquiry.State.LOADING);
        answer = List.of("of the other");
        background.remove().run();
        assertThat(shown).containsExactly(List.of("of the other"));
        broken = true;
        inquiry.ask();
        inquiry.askAnew();
        background.remove().run();
        assertThat(notice.get()).isEmpty();
    }

    @Test
    void aLaterFailureLeavesWhatIsShown() {
        inquiry.ask();
        background.remove().run();
        broken = true;
        inquiry.ask();
        background.remove().run();
        assertThat(inquiry.state().get()).isEqualTo(Inquiry.State.ANSWERED);
        assertThat(notice.get()).contains("gone");
    }

    private List<String> answer() throws IOException {
        if (broken) {
            throw new IOException("gone");
        }
        return answer;
    }
}
