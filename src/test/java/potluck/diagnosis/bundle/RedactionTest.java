package potluck.diagnosis.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.diagnosis.Phrase;
import potluck.diagnosis.Said;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.kit.LogEvent;
import potluck.kit.LogLine;
import potluck.peer.PeerFault;

class RedactionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Aliases aliases = new Aliases();
    private final Redaction redaction = new Redaction(aliases);

    @Test
    void whatIsKnownGetsATellingNameAndAlwaysTheSame() {
        aliases.of("member", "Ana");
        aliases.of("member", "Boris");
        assertThat(redaction.words("Boris")).isEqualTo("member-2");
        assertThat(redaction.words("Ana, Boris, Vera")).isEqualTo("member-1, member-2, text-1");
        assertThat(redaction.words("Vera")).isEqualTo("text-1");
    }

    @Test
    void numbersCodesAndTimesStay() {
        assertThat(List.of("42", "-1.5", "PT5S", "CONNECT_REFUSED", "true", ""))
                .allMatch(word -> redaction.words(word).equals(word));
    }

    @Test
    void aNameThatLooksHarmlessIsRedactedWhenItIsKnown() {
        aliases.of("member", "NOT_FOUND");
        aliases.of("member", "12345");
        assertThat(redaction.words("NOT_FOUND")).isEqualTo("member-1");
        assertThat(redaction.words("12345")).isEqualTo("member-2");
    }

    @Test
    void ofAnAddressOnlyThePortStays() {
        aliases.of("address", "10.0.0.7");
        assertThat(redaction.words("10.0.0.7:5555")).isEqualTo("address-1:5555");
        assertThat(redaction.words("/10.0.0.7:40000")).isEqualTo("address-1:40000");
        assertThat(redaction.words("anas-laptop/10.0.0.8:4444")).isEqualTo("address-2:4444");
        assertThat(redaction.words("/[fd00::7]:5555")).isEqualTo("address-3:5555");
        assertThat(redaction.words("fd00::7")).isEqualTo("text-1");
        assertThat(redaction.words("fd00:0:0:0:0:0:0:7")).isEqualTo("text-2");
    }

    @Test
    void aSentenceOfTheProgramKeepsItsWordsAndLosesItsNames() {
        aliases.of("member", "Ana");
        String sentence =
                Failure.of(PeerFault.NOT_THERE, "Ana", "/10.0.0.7:5555", 5555).sentence();
        assertThat(redaction.words(sentence))
                .isEqualTo("member-1 is not reachable at address-1:5555. Is the program running there, and does its"
                        + " firewall let TCP 5555 in?");
        assertThat(redaction.words("NOT_THERE: " + sentence)).startsWith("NOT_THERE: member-1 is not reachable");
    }

    @Test
    void aSentenceInsideASentenceIsTakenApart() {
        Failure inner = Failure.of(IdentityFault.CONNECT_REFUSED, "anas-laptop:4444");
        Failure outer = Failure.of(potluck.tracker.TrackerFault.TRACKER_AWAY, inner.sentence());
        assertThat(redaction.words(outer.sentence()))
                .doesNotContain("anas-laptop")
                .contains("address-1:4444");
    }

    @Test
    void aLogLineIsItsTemplateWithStandIns() {
        aliases.of("member", "Ana");
        LogLine line = new LogLine(NOON, "WARN", "transfer", "Ana", "“My secret diary.txt” is too long: 42");
        LogEvent event = new LogEvent(line, "“{}” is too long: {}", List.of("My secret diary.txt", "42"));
        assertThat(redaction.line(event))
                .isEqualTo("2026-11-21T12:00:00Z WARN transfer member-1 “text-1” is too long: 42");
    }

    @Test
    void anArgumentThatLooksLikeAPlaceIsNoPlace() {
        LogLine line = new LogLine(NOON, "INFO", "peer", "", "");
        LogEvent event = new LogEvent(line, "from {} to {}", List.of("{}", "secret"));
        assertThat(redaction.line(event)).endsWith("- from text-1 to text-2");
    }

    @Test
    void aFindingKeepsItsNumbersAndLosesItsNames() {
        Said said = Said.of(Phrase.DISK_ROOM, "/home/ana/Photos", 1_000_000_000L);
        assertThat(redaction.said(said)).isEqualTo("On the disk of text-1 there is 1\u00A0GB of room.");
    }
}
