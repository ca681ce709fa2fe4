package potluck.sync.folder;

import potluck.kit.FailureCode;

/// What can be wrong with a sync folder or with what a member tells about its own.
public enum SyncFault implements FailureCode {
    DISK("The sync folder “{0}” cannot be used: {1}. Check its disk; it is tried again every few seconds."),
    STUMBLED(
            "The sync folder “{0}” has stopped because of a fault in this program, which is reported. Its files are as "
                    + "they were; pause and resume it to try again."),
    TOO_MANY_FILES("{0} tells of more than {1} files that are missing here. The connection was closed."),
    TOO_MANY_BAD_NAMES("{0} tells of more than {1} files that cannot be accepted. The connection was closed."),
    BAD_VERSION("What is told of the versions of “{0}” makes no sense. Update the program over there."),
    WRONG_PIECES("The pieces that are told of “{0}” do not make up the file. Update the program over there."),
    NOBODY_HOLDS("Nobody who holds “{0}” is linked now. It is fetched when a holder is back."),
    IN_ITS_TURN("Comes in its turn. Nothing needs to be done; the transfers show how far they are."),
    LOOKING_FIRST("Waits until all files of the folder here have been looked at. Nothing needs to be done."),
    SENDS_ONLY("Others did this, and a send-only folder takes nothing. Change how it is synced to have it here."),
    SAME_NAME("Other systems take “{0}” for the name of another file here. Rename one of the two."),
    BAD_FOLDER_NAME("“{0}” cannot name a sync folder. Use 1 to 64 characters."),
    UNKNOWN_FOLDER("No folder called “{0}” is synced here."),
    SYNCED_ALREADY("A folder called “{0}” is synced here already. `sync` shows how it stands."),
    SAME_PLACE("“{0}” and the sync folder “{1}” lie in each other. Choose another place."),
    UNKNOWN_MODE("“{0}” is no way to sync. Choose one of {1}."),
    FOREIGN_ROOT(
            "“{0}” is not the folder that was synced before. Put that back, or remove the folder from sync and add "
                    + "it anew; nothing was deleted."),
    MASS_DELETE("Others deleted or replaced {0} of the {1} files here in one go. Confirm it, or keep the files."),
    NAMES_TAKEN("No name is free for the conflict copy of “{0}”. Rename some copies."),
    NO_CONFLICT("“{0}” is no conflict copy. Choose one of the list of conflicts."),
    NO_CHOICE("“{0}” is no way to end a conflict. Choose one of mine, theirs, both."),
    NOT_IN_TRASH("“{0}” is not in the trash, or not from then."),
    NOTHING_TO_UNDO("No conflict of this folder was ended that could be undone."),
    NOT_RECEIVE_ONLY("The folder “{0}” is not in mode receive-only; what is done here counts everywhere."),
    FOLDER_PAUSED("“{0}” is paused on this device: nothing comes, goes or is deleted until it is resumed."),
    NOT_PAUSED("The folder “{0}” waits for no answer."),
    UNION_ONLY("The folder “{0}” is in union mode, where nothing is deleted and conflicts stay."),
    IGNORED_HERE("“{0}” is ignored here and stands in the way. Rename it, or ignore it no longer."),
    LOCKED_HERE("“{0}” cannot be changed here: {1}. Another program may have it open, or it is write-protected; it is "
            + "tried again."),
    CHANGED_HERE("“{0}” was changed here meanwhile. It is looked at again."),
    NOT_TEXT("“{0}” is no text in UTF-8, so it is not shown line by line."),
    TEXT_TOO_LARGE("“{0}” is larger than {1} MB, so it is not shown line by line."),
    LINES_TOO_LONG("“{0}” has lines of more than {1} characters, so it is not shown line by line.");

    private final String sentence;

    SyncFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
