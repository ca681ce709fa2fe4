package potluck.store;

import potluck.kit.FailureCode;

/// What can go wrong on this device's disk.
public enum StoreFault implements FailureCode {
    NOT_A_FILE("“{0}” is not an ordinary file. Only ordinary files can be shared."),
    FILE_GONE("“{0}” does not exist any more."),
    FILE_CHANGING("“{0}” is being changed by another program. It will be read again when that has ended."),
    NOT_A_FOLDER("“{0}” is not a folder. Choose a folder."),
    NOT_READABLE("“{0}” may not be read. Allow it, or choose another."),
    NOT_WRITABLE("“{0}” may not be written. Allow it, or choose another folder."),
    DISK_FULL("The disk that holds “{0}” is full: {1} more bytes are needed. Make room, then try again."),
    ROOT_VANISHED("The folder “{0}” is not there any more. Connect its disk or put it back; nothing was deleted."),
    SYMLINK("“{0}” is a link to somewhere else; links are not followed."),
    SPECIAL_FILE("“{0}” is a device, a pipe or the like and cannot be shared."),
    NAME_TAKEN("Something else is already called “{0}”."),
    NAME_MISSING("There is no “{0}” in the folder."),
    STAGING_BUSY("This content is already being received into “{0}”. Wait for it to end."),
    STAGING_CLOSED("Receiving into “{0}” was stopped."),
    INCOMPLETE("“{0}” is not complete yet: {1} pieces are missing."),
    NOT_FOUND("Not found: {0}."),
    GONE("“{0}” was changed or removed at its holder while it was offered. Ask for it again."),
    INDEX_FAILED("The list of known files cannot be used: {0}. Free some disk space or start Potluck again."),
    INDEX_RENEWED("The list of known files was damaged and is being made anew. The old one was kept as {0}"),
    CONFIG_BAD("Line {1} of “{0}” is not understood: {2}. Write “tracker = host:port”."),
    ALREADY_RUNNING("Potluck is already running with the data in “{0}”. Use that one, or choose another data folder.");

    private final String sentence;

    StoreFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
