package potluck.node;

import potluck.kit.FailureCode;

/// What can be wrong between a command and the running device it speaks to.
public enum ControlFault implements FailureCode {
    NOT_RUNNING("No device is running with the data folder {0}. Start one with “potluck host NAME” or “potluck join"
            + " INVITE --user NAME”, or name its folder with --data."),
    ALREADY_RUNNING("A device is already running with the data folder {0}. Use it, or stop it with “potluck stop”."),
    BAD_REQUEST("The running device did not understand the command: {0}. Use the same version for both."),
    BAD_ANSWER("The running device gave an answer that cannot be read: {0}. Use the same version for both."),
    TOO_LONG("A command or an answer is longer than {0} bytes."),
    NO_ANSWER("The running device did not answer in {0} seconds. Its log may say why."),
    LOST("The running device ended before it answered."),
    WINDOW_SILENT("Potluck is open already and does not answer. Close it, or end it, and start again."),
    BROKEN("The running device had a problem of its own with “{0}”. Its log says more.");

    private final String sentence;

    ControlFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
