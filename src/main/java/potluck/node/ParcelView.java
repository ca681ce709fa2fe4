package potluck.node;

import java.time.Instant;
import java.util.List;

/// Files that one member sends to others alone.
///
/// @param direction `OUT` or `IN`
/// @param title the first file or folder in it
/// @param expires until when it can be answered
/// @param members those it goes to, or the one it comes from
/// @param folder where it goes, once it was accepted; else empty
public record ParcelView(
        long number,
        String direction,
        String title,
        int files,
        long bytes,
        Instant expires,
        List<Side> members,
        String folder) {
    public ParcelView {
        members = List.copyOf(members);
    }

    /// How it stands with one member.
    ///
    /// @param state `PREPARING`, `WAITING`, `OFFERED`, `ACCEPTED`, then `DONE`, `DECLINED`, `WITHDRAWN`,
    /// `EXPIRED` or `FAILED`
    /// @param bytesDone of what has travelled since the program started; while `PREPARING`, of what was read
    /// @param reason why it failed: `CODE: sentence`; else empty
    public record Side(String user, String state, long bytesDone, String reason) {
        public boolean ended() {
            return switch (state) {
                case "DONE", "DECLINED", "WITHDRAWN", "EXPIRED", "FAILED" -> true;
                default -> false;
            };
        }
    }

    /// Whether this device is asked to take it.
    public boolean isAsking() {
        return direction.equals("IN") && members.getFirst().state().equals("OFFERED");
    }

    /// Whether nothing more happens by itself.
    public boolean ended() {
        return members.stream().allMatch(Side::ended);
    }
}
