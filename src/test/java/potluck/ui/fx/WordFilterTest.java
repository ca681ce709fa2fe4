package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordFilterTest {
    @Test
    void everyWordMustOccurInAnyOrderAndCase() {
        assertThat(WordFilter.of(" plan  HOLI ").test("Holiday plan.txt")).isTrue();
        assertThat(WordFilter.of("plan z").test("Holiday plan.txt")).isFalse();
        assertThat(WordFilter.of("ОТПУСК").test("план отпуска.txt")).isTrue();
    }

    @Test
    void anEmptyQueryAcceptsEverything() {
        assertThat(WordFilter.of("  ").test("")).isTrue();
    }
}
