package potluck.diagnosis;

import static potluck.diagnosis.Phrase.Kind.NAME;
import static potluck.diagnosis.Phrase.Kind.NUMBER;
import static potluck.diagnosis.Phrase.Kind.OBSTACLE;
import static potluck.diagnosis.Phrase.Kind.PORT;
import static potluck.diagnosis.Phrase.Kind.REASON;
import static potluck.diagnosis.Phrase.Kind.SIZE;
import static potluck.diagnosis.Phrase.Kind.SPEED;

import java.util.List;

/// Everything a diagnosis can say; the words are `diagnosis.NAME` in the messages of each language.
public enum Phrase {
    PORT_OPEN(PORT),
    PORT_CHANGED(PORT, PORT),
    PORT_CLOSED,
    OPEN_PORTS,
    OPEN_THEIRS(NAME, PORT),
    CHAT_OPEN(PORT),
    CHAT_NO_PORT,
    CHAT_PROVEN(NAME),
    CHAT_BY_LINK(NAME),
    CHAT_UNTRIED(NAME),
    ADDRESSES(NAME),
    NO_ADDRESS,
    CONNECT_NETWORK,
    TRACKER_ANSWERS(NAME, NUMBER),
    TRACKER_AWAY(NAME, REASON),
    CHECK_TRACKER(NAME),
    TRACKER_REACHES_US(NAME),
    TRACKER_CANNOT(NAME, OBSTACLE),
    TRACKER_NOT_ASKED(NAME),
    TRACKER_LISTENS(PORT),
    TRACKER_REACHES(NAME, NAME),
    TRACKER_REACHES_NOT(NAME, NAME),
    BOTH_WAYS(NAME, NUMBER),
    BOTH_WAYS_SAMPLED(NAME, NUMBER, SPEED, SPEED),
    ONLY_OUT(NAME, OBSTACLE),
    ONLY_IN(NAME, OBSTACLE),
    OUT_UNKNOWN_IN(NAME, NAME),
    LINKED_ONLY(NAME),
    NEITHER(NAME, OBSTACLE),
    NOBODY_ELSE,
    CLOCKS_AGREE(NUMBER),
    CLOCK_DIFFERS(NAME, NUMBER),
    CLOCK_UNKNOWN,
    SET_CLOCK,
    CERTIFICATE_GOOD(NUMBER),
    CERTIFICATE_ENDS(NUMBER),
    CERTIFICATE_OVER,
    REACH_TRACKER_SOON,
    JOIN_AGAIN,
    DISK_ROOM(NAME, SIZE),
    DISK_LOW(NAME, SIZE),
    DISK_UNKNOWN(NAME),
    FREE_SPACE,
    FOLDER_READY(NAME),
    FOLDER_MISSING(NAME),
    FOLDER_READ_ONLY(NAME),
    FOLDER_OPEN_TO_OTHERS(NAME),
    CONNECT_DRIVE,
    ALLOW_WRITING,
    CLOSE_TO_OTHERS,
    WATCHES_ENOUGH(NUMBER, NUMBER),
    WATCHES_FEW(NUMBER, NUMBER),
    WATCHES_NOT_LIMITED,
    RAISE_WATCHES,
    HANDLES_ENOUGH(NUMBER, NUMBER),
    HANDLES_FEW(NUMBER, NUMBER),
    HANDLES_UNKNOWN,
    RAISE_HANDLES,
    VERDICT_GOOD(NUMBER),
    VERDICT_ALONE,
    VERDICT_TRACKER_AWAY,
    VERDICT_NOT_REACHED,
    VERDICT_NEITHER(NAME),
    VERDICT_HOST(NUMBER),
    VERDICT_WARNINGS(NUMBER),
    VERDICT_FAILURES(NUMBER);

    /// What an argument is: how it is shown, and whether it may leave this computer.
    public enum Kind {
        /// A name, address or path of somebody.
        NAME,
        /// The code of what stood in the way; the words are `diagnosis.obstacle.CODE`.
        OBSTACLE,
        /// A failure, as its code and its sentence in English.
        REASON,
        NUMBER,
        /// Plain digits.
        PORT,
        /// Bytes.
        SIZE,
        /// Bytes a second.
        SPEED
    }

    private final List<Kind> kinds;

    Phrase(Kind... kinds) {
        this.kinds = List.of(kinds);
    }

    /// What its arguments are, in their order.
    public List<Kind> kinds() {
        return kinds;
    }
}
