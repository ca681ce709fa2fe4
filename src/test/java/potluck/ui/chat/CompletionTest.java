package potluck.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final List<String> USERS = List.of("Ana", "Anton", "Boris", "Мария");

    private final Completion completion = new Completion();

    @Test
    void aNameAtTheBeginningIsAddressedAndOneInTheMiddleIsNamed() {
        assertThat(complete("bo|")).isEqualTo("Boris: |");
        assertThat(complete("thanks, bo|")).isEqualTo("thanks, Boris |");
        assertThat(complete("ма|")).isEqualTo("Мария: |");
    }

    @Test
    void pressedAgainItTakesTheNextThatFits() {
        assertThat(complete("an|")).isEqualTo("Ana: |");
        assertThat(complete("Ana: |")).isEqualTo("Anton: |");
        assertThat(complete("Anton: |")).isEqualTo("Ana: |");
    }

    @Test
    void commandsAreCompletedAtTheBeginningAlone() {
        assertThat(complete("/br|")).isEqualTo("/browse |");
        assertThat(complete("/msg bo|")).isEqualTo("/msg Boris |");
        assertThat(complete("see /br|")).isEqualTo("see /br|");
    }

    @Test
    void whatStandsBehindTheCursorStays() {
        assertThat(complete("bo| hello")).isEqualTo("Boris: | hello");
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertThat(complete("|")).isEqualTo("|");
        assertThat(complete("hello |")).isEqualTo("hello |");
        assertThat(complete("x|")).isEqualTo("x|");
    }

    private String complete(String marked) {
        int caret = marked.indexOf('|');
        Completion.Text text = completion.next(new Completion.Text(marked.replace("|", ""), caret), USERS);
        return text.text().substring(0, text.caret()) + "|" + text.text().substring(text.caret());
    }
}
