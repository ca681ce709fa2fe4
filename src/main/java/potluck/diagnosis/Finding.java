package potluck.diagnosis;

import potluck.diagnosis.Outcome.Failed;
import potluck.diagnosis.Outcome.Passed;
import potluck.diagnosis.Outcome.Skipped;
import potluck.diagnosis.Outcome.Warned;

/// One line of the checklist.
public record Finding(Area area, Outcome outcome) {
    /// What was looked at, in the order in which it is listed.
    public enum Area {
        NETWORK,
        PORT,
        TRACKER,
        DIAL_BACK,
        MEMBER,
        CHAT,
        CLOCK,
        CERTIFICATE,
        FOLDER,
        DISK,
        WATCHES,
        HANDLES
    }

    static Finding passed(Area area, Phrase phrase, Object... arguments) {
        return new Finding(area, new Passed(Said.of(phrase, arguments)));
    }

    static Finding skipped(Area area, Phrase phrase, Object... arguments) {
        return new Finding(area, new Skipped(Said.of(phrase, arguments)));
    }

    static Finding warned(Area area, Said said, Remedy remedy) {
        return new Finding(area, new Warned(said, remedy));
    }

    static Finding failed(Area area, Said said, Remedy remedy) {
        return new Finding(area, new Failed(said, remedy));
    }

    public boolean isFailed() {
        return outcome instanceof Failed;
    }

    public boolean isWarned() {
        return outcome instanceof Warned;
    }
}
