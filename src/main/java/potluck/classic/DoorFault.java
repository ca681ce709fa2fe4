package potluck.classic;

import potluck.kit.FailureCode;

/// Why the text door ends a connection.
enum DoorFault implements FailureCode {
    LINE_TOO_LONG("A command is longer than {0} bytes.");

    private final String sentence;

    DoorFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
