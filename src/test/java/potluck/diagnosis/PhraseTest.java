package potluck.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.text.Words;

class PhraseTest {
    @ParameterizedTest
    @EnumSource
    void everyPhraseHasItsWordsAndUsesEachArgument(Phrase phrase) {
        for (Locale language : Words.LANGUAGES) {
            String text = Words.of(language).bundle().getString("diagnosis." + phrase);
            Set<Integer> places = Pattern.compile("\\{(\\d)}")
                    .matcher(text)
                    .results()
                    .map(place -> Integer.parseInt(place.group(1)))
                    .collect(Collectors.toSet());
            assertThat(places).as(text).hasSize(phrase.kinds().size());
            assertThat(places).as(text).allMatch(place -> place < phrase.kinds().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPhraseCanBeSaidWithArgumentsOfItsKinds(Phrase phrase) {
        Object[] sevens = Collections.nCopies(phrase.kinds().size(), "7").toArray();
        assertThat(Said.of(phrase, sevens).in(Words.of(Locale.ENGLISH))).doesNotContain("{");
    }

    @Test
    void numbersAreShownAsTheReaderIsUsedTo() {
        Said said = Said.of(Phrase.DISK_ROOM, "/media/photos", 1_400_000_000L);
        assertThat(said.in(Words.of(Locale.ENGLISH)))
                .isEqualTo("On the disk of /media/photos there is 1.4\u00A0GB of room.");
        assertThat(said.in(Words.of(Locale.forLanguageTag("ru")))).contains("1,4\u00A0ГБ");
    }

    @Test
    void whatStoodInTheWayIsSaidInTheReadersLanguage() {
        Words russian = Words.of(Locale.forLanguageTag("ru"));
        assertThat(Said.of(Phrase.ONLY_OUT, "Boris", "CONNECT_REFUSED").in(russian))
                .contains("(отказ)");
        assertThat(Said.of(Phrase.ONLY_IN, "Boris", "NEVER_HEARD_OF").in(russian))
                .contains("(NEVER_HEARD_OF)");
        String reason = Failure.coded(Failure.of(IdentityFault.CONNECT_TIMED_OUT, "10.0.0.2:4444", 5000));
        assertThat(Said.of(Phrase.TRACKER_AWAY, "10.0.0.2:4444", reason).in(russian))
                .contains("не ответил за")
                .doesNotContain("CONNECT_TIMED_OUT");
    }

    @Test
    void aPhraseWithoutItsArgumentsIsAMistake() {
        assertThatThrownBy(() -> Said.of(Phrase.DISK_ROOM, "/media")).isInstanceOf(IllegalArgumentException.class);
    }
}
