package potluck.share;

import potluck.kit.FailureCode;

/// What can be wrong with offering or asking for a file.
public enum ShareFault implements FailureCode {
    NO_SUCH_FILE("There is no file or folder {0} here. Check the path."),
    NOT_READABLE("{0} cannot be read. Check its permissions."),
    NOT_REGISTERED("{0} is not on offer from here. “potluck list-files” shows what is."),
    UNKNOWN_USER("There is no member named “{0}” here now. “potluck members” shows who is."),
    OWN_FILE("“{0}” is this device's own name. The file is here already as {1}."),
    NOT_OFFERED("Nobody offers a file named “{0}” now. “potluck list-files” shows what there is."),
    NOTHING_BELOW("“{0}” offers nothing in {1} now. “potluck list-files” shows what there is."),
    NO_SUCH_FOLDER("There is no folder {0} to save into. Create it first, or choose another."),
    UNNAMED("The name of {0} cannot be used here. Give a file name to save it as.");

    private final String sentence;

    ShareFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
