package potluck.sync.folder;

import potluck.kit.Failure;

/// How a person ends a conflict. Whose version is whose, the last edits tell; when both or neither are this user's, the
/// one that has the name counts as mine.
public enum Choice {
    MINE,
    THEIRS,
    /// Both stay, and the copy no longer counts as a conflict.
    BOTH;

    /// @throws Failure `NO_CHOICE`
    public static Choice parse(String word) throws Failure {
        return switch (word) {
            case "mine" -> MINE;
            case "theirs" -> THEIRS;
            case "both" -> BOTH;
            default -> throw Failure.of(SyncFault.NO_CHOICE, word);
        };
    }
}
