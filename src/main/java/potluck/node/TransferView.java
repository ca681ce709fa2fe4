package potluck.node;

import java.util.List;

/// A running or ended transfer.
///
/// @param name the file's name
/// @param direction `DOWN` or `UP`
/// @param state `QUEUED`, `CONNECTING`, `RUNNING`, `VERIFYING`, `DONE`, `FAILED`, `CANCELLED`
/// @param reason why it does not move or how it failed: `CODE: sentence`, or empty
/// @param sources the users it comes from or goes to
/// @param attempts every failed attempt so far: `user: CODE: sentence`
/// @param target where it is saved, or which file is served
public record TransferView(
        long id,
        String name,
        String direction,
        String state,
        String reason,
        long bytesDone,
        long bytesTotal,
        List<String> sources,
        List<String> attempts,
        String target) {
    public TransferView {
        sources = List.copyOf(sources);
        attempts = List.copyOf(attempts);
    }

    public boolean ended() {
        return state.equals("DONE") || state.equals("FAILED") || state.equals("CANCELLED");
    }
}
