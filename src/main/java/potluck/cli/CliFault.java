package potluck.cli;

import potluck.kit.FailureCode;

/// What the terminal refuses by itself.
enum CliFault implements FailureCode {
    NO_SUCH_FILE("There is no file or folder {0} on this device."),
    BAD_CONFIG("The configuration file {0} cannot be used: {1}. It needs lines such as “tracker = 192.168.1.5:4444”.");

    private final String sentence;

    CliFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
