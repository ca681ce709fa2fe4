package potluck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void whatWasFilledInIsReadBack() {
        Template template = new Template("{1} said (to {0}): it's $5 {0}\\");
        assertThat(template.fill(List.of("Ana", "Bo"))).isEqualTo("Bo said (to Ana): it's $5 Ana\\");
        assertThat(template.read("Bo said (to Ana): it's $5 Ana\\")).contains(List.of("Ana", "Bo"));
    }

    @Test
    void anotherSentenceIsNotRead() {
        assertThat(new Template("No answer from {0}.").read("No answer at all."))
                .isEmpty();
    }

    @Test
    void aPlaceWithoutArgumentStays() {
        assertThat(new Template("{0} of {1}").fill(List.of(3))).isEqualTo("3 of {1}");
    }
}
