package potluck.sync;

import potluck.kit.FailureCode;

/// What can be wrong with a sync folder or with what a member tells about its own.
public enum SyncFault implements FailureCode {
    DISK("The sync folder “{0}” cannot be used: {1}. Check its disk; it is tried again every few seconds."),
    TOO_MANY_FILES("{0} tells of more than {1} files that are missing here. The connection was closed."),
    TOO_MANY_BAD_NAMES("{0} tells of more than {1} files that cannot be accepted. The connection was closed."),
    WRONG_PIECES("The pieces that are told of “{0}” do not make up the file. Update the program over there."),
    NOBODY_HOLDS("Nobody who holds “{0}” is linked now. It is fetched when a holder is back."),
    SAME_NAME("Other systems take “{0}” for the name of another file here. Rename one of the two."),
    CHANGED_HERE("“{0}” was changed here meanwhile. It is looked at again.");

    private final String sentence;

    SyncFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
