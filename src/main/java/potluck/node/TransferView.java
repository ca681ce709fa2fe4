package potluck.node;

import java.util.List;

/// A running or ended transfer.
///
/// @param name the file's name
/// @param direction `DOWN` or `UP`
/// @param state `QUEUED`, `PAUSED`, `CONNECTING`, `RUNNING`, `VERIFYING`, `DONE`, `FAILED`, `CANCELLED`
/// @param reason why it does not move or how it failed: `CODE: sentence`, or empty
/// @param sources the users it comes from or goes to
/// @param attempts every failed attempt so far: `user: CODE: sentence`
/// @param bytesHere how many needed not travel, because some file here has them
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
        String target,
        Queued queue,
        long bytesHere) {
    /// How it stands in the queue.
    ///
    /// @param place in line, from 1; 0 when it does not wait for its turn
    /// @param priority `HIGH`, `NORMAL`, `LOW`
    public record Queued(int place, String priority) {
        static final Queued NOT = new Queued(0, "NORMAL");
    }

    /// One that has nothing to do with a queue.
    public TransferView(
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
        this(id, name, direction, state, reason, bytesDone, bytesTotal, sources, attempts, target, Queued.NOT, 0);
    }

    public TransferView {
        sources = List.copyOf(sources);
        attempts = List.copyOf(attempts);
    }

    public boolean ended() {
        return state.equals("DONE") || state.equals("FAILED") || state.equals("CANCELLED");
    }
}
