package potluck.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;
import potluck.wire.WireFault;

class WordsTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Words english = Words.of(Locale.UK);
    private final Words russian = Words.of(RUSSIAN);
    private final Words bulgarian = Words.of(Locale.forLanguageTag("bg-BG"));

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(Words.of(Locale.JAPANESE).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(bulgarian.say("button.cancel")).isEqualTo("Отказ");
    }

    @Test
    void aWordNobodyWroteIsAMistakeInTheProgram() {
        assertThatThrownBy(() -> english.say("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void argumentsStandWhereTheyBelong() {
        assertThat(english.say("members.removeQuestion", "O'Hara {1}"))
                .startsWith("Remove O'Hara {1} from the group? O'Hara {1} will be");
    }

    @Test
    void russianCountsInThreeForms() {
        assertThat(Stream.of(1, 2, 5, 11, 14, 21, 22, 25, 101, 111, 1_004).map(n -> russian.count("files", n)))
                .containsExactly(
                        "1 файл",
                        "2 файла",
                        "5 файлов",
                        "11 файлов",
                        "14 файлов",
                        "21 файл",
                        "22 файла",
                        "25 файлов",
                        "101 файл",
                        "111 файлов",
                        "1\u00A0004 файла");
    }

    @Test
    void englishAndBulgarianCountInTwo() {
        assertThat(english.count("files", 1)).isEqualTo("1 file");
        assertThat(english.count("files", 0)).isEqualTo("0 files");
        assertThat(bulgarian.count("files", 21)).isEqualTo("21 файла");
    }

    @Test
    void aStateHasAWordAndAnUnknownOneShowsItself() {
        assertThat(english.name("member.state", "LINKED")).isEqualTo("Connected");
        assertThat(english.name("member.state", "DREAMING")).isEqualTo("DREAMING");
    }

    @Test
    void aFailureIsToldInTheUsersLanguageWithItsArguments() {
        Failure failure = Failure.of(WireFault.TIMEOUT, "Ana");
        assertThat(russian.failure(failure)).isEqualTo("Ответ не пришёл вовремя от Ana.");
        assertThat(english.failure(failure)).isEqualTo(failure.sentence());
    }

    @Test
    void aFailureWithoutTranslationKeepsItsEnglishSentence() {
        assertThat(russian.failure(Failure.reported("FROM_THE_FUTURE", "Something new.")))
                .isEqualTo("Something new.");
    }

    @Test
    void aFailureReportedByAnotherDeviceIsTranslatedFromItsSentence() {
        Failure reported = Failure.reported("NOT_FOUND", "Not found: “a.txt”.");
        assertThat(bulgarian.failure(reported)).isEqualTo("Не е намерено: “a.txt”.");
        assertThat(bulgarian.failure(Failure.reported("NOT_FOUND", "Put otherwise.")))
                .isEqualTo("Put otherwise.");
    }

    @Test
    void twoSentencesUnderOneCodeAreToldApart() {
        assertThat(russian.failure(Failure.reported("BAD_REQUEST", "The certificate request cannot be granted: x.")))
                .startsWith("Запрос сертификата");
        assertThat(russian.reason("BAD_REQUEST: The running device did not understand the command: x."
                        + " Use the same version for both."))
                .startsWith("Работающее устройство");
    }

    @Test
    void wordsOfTheProgramInsideOfASentenceAreTranslatedToo() {
        assertThat(russian.failure(Failure.reported(
                        "BAD_USER_NAME",
                        "“a/b” cannot be a user name: it contains /. Choose another, of 1 to 32 characters.")))
                .isEqualTo("«a/b» не может быть именем: в нём есть /. Выберите другое, от 1 до 32 знаков.");
        assertThat(bulgarian.reason("BAD_GROUP_NAME: “” cannot be a group’s name: it is empty. Choose another, of 1 to"
                        + " 64 characters."))
                .isEqualTo("„“ не може да бъде име на група: празно е. Изберете друго, от 1 до 64 знака.");
        assertThat(russian.reason("CLOSED: The connection to the tracker was closed."))
                .isEqualTo("Соединение с трекером закрыто.");
    }

    @Test
    void aNameInQuotationMarksIsNeverTakenForWordsOfTheProgram() {
        assertThat(russian.reason("GONE: “it is empty” was changed or removed at its holder while it was offered."
                        + " Ask for it again."))
                .startsWith("«it is empty»");
    }

    @Test
    void aSentenceInsideASentenceAndOneWithoutItsCodeAreTranslated() {
        String inner = Failure.of(WireFault.TIMEOUT, "10.0.0.7:4444").sentence();
        assertThat(russian.reason(inner)).isEqualTo("Ответ не пришёл вовремя от 10.0.0.7:4444.");
        assertThat(russian.reason(
                        "TRACKER_AWAY: The tracker cannot be asked now: " + inner + " It is tried again by itself."))
                .isEqualTo("Трекер сейчас недоступен: Ответ не пришёл вовремя от 10.0.0.7:4444."
                        + " Попытка повторится сама.");
        assertThat(english.reason(inner)).isEqualTo(inner);
    }

    @Test
    void aFailureOfTheSystemIsShownAsWhatItIs() {
        assertThat(english.failure(new IOException("No space left on device")))
                .isEqualTo("The system reports: No space left on device");
        assertThat(english.failure(new IOException())).isEqualTo("The system reports: IOException");
    }

    @Test
    void aReasonIsTranslatedByItsCode() {
        assertThat(russian.reason("CLOSED: The connection to Ana was closed.")).isEqualTo("Соединение с Ana закрыто.");
        assertThat(russian.reason("Ana: who knows")).isEqualTo("Ana: who knows");
        assertThat(russian.reason("")).isEmpty();
    }

    @Test
    void namesAreSortedByTheAlphabetAndNumbersByValue() {
        assertThat(Stream.of("photo 10", "Photo 9", "photo 9b", "apple", "photo 8")
                        .sorted(english.byName()))
                .containsExactly("apple", "photo 8", "Photo 9", "photo 9b", "photo 10");
        assertThat(Stream.of("p 1000000000000000000000", "p 010b", "p 9", "p 10a", "p 999999999999999999999")
                        .sorted(english.byName()))
                .containsExactly("p 9", "p 10a", "p 010b", "p 999999999999999999999", "p 1000000000000000000000");
        assertThat(Stream.of("яблоко", "ёлка", "жук", "Ель").sorted(russian.byName()))
                .containsExactly("ёлка", "Ель", "жук", "яблоко");
    }
}
