package potluck.sync.folder;

import java.util.Arrays;
import java.util.stream.Collectors;
import potluck.kit.Failure;

/// What is kept equal, and which way.
public enum FolderMode {
    /// Every file of every member comes to every folder; nothing is ever deleted or overwritten.
    UNION("union"),
    /// Edits and deletions of every member reach every other.
    TWO_WAY("two-way"),
    /// What is done here reaches the others; what they do does not come here.
    SEND_ONLY("send-only"),
    /// What the others do comes here; what is done here stays here.
    RECEIVE_ONLY("receive-only");

    private final String word;

    FolderMode(String word) {
        this.word = word;
    }

    /// As people write it.
    public String word() {
        return word;
    }

    /// @throws Failure `UNKNOWN_MODE`
    public static FolderMode parse(String word) throws Failure {
        for (FolderMode mode : values()) {
            if (mode.word.equals(word)) {
                return mode;
            }
        }
        String all = Arrays.stream(values()).map(FolderMode::word).collect(Collectors.joining(", "));
        throw Failure.of(SyncFault.UNKNOWN_MODE, word, all);
    }
}
