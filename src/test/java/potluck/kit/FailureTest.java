package potluck.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureTest {
    private enum Fault implements FailureCode {
        TOO_MUCH("{0} asked for {1}, {0}!"),
        PLAIN("Nothing fits in {5}.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    @Test
    void argumentsFillTheSentence() {
        Failure failure = Failure.of(Fault.TOO_MUCH, "ana", 5);
        assertThat(failure).hasMessage("ana asked for 5, ana!");
        assertThat(failure.code()).isEqualTo("TOO_MUCH");
        assertThat(failure.is(Fault.TOO_MUCH)).isTrue();
        assertThat(failure.is(Fault.PLAIN)).isFalse();
        assertThat(failure.arguments()).containsExactly("ana", "5");
    }

    @Test
    void anArgumentThatLooksLikeAPlaceStaysAsItIs() {
        assertThat(Failure.of(Fault.TOO_MUCH, "{1}$1\\", "x")).hasMessage("{1}$1\\ asked for x, {1}$1\\!");
        assertThat(Failure.of(Fault.PLAIN)).hasMessage("Nothing fits in {5}.");
    }

    @Test
    void argumentsFromElsewhereAreMadeHarmless() {
        assertThat(Failure.of(Fault.TOO_MUCH, "a\nb", "\u001b[2J").sentence())
                .isEqualTo("a\\u000Ab asked for \\u001B[2J, a\\u000Ab!");
        assertThat(Failure.reported("X\n", "y\r").sentence()).isEqualTo("y\\u000D");
        assertThat(Failure.reported("X\n", "y\r").code()).isEqualTo("X\\u000A");
    }

    @Test
    void theCauseIsKeptAndEveryFailureHasACode() {
        IOException cause = new IOException("disk");
        assertThat(Failure.because(cause, Fault.PLAIN)).hasCause(cause);
        assertThat(Failure.codeOf(Failure.of(Fault.PLAIN))).isEqualTo("PLAIN");
        assertThat(Failure.codeOf(cause)).isEqualTo("IO");
    }
}
