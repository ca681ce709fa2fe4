package potluck.node;

import java.time.Instant;
import java.util.List;

/// A line of the chat room.
///
/// @param id the same for every appearance of the line
/// @param kind `text`, `me` (what the user does), `away`, `back`
/// @param to the user whom it is for alone; empty for all
/// @param via the member who told of it in the user's place; empty when the user did
/// @param arrived of an own line: the users who have it
/// @param files what the user offers with it
public record ChatView(
        String id,
        Instant at,
        String user,
        String kind,
        String to,
        String text,
        String via,
        List<String> arrived,
        List<Attachment> files) {
    public ChatView {
        arrived = List.copyOf(arrived);
        files = List.copyOf(files);
    }

    /// A file on offer, to be downloaded from the line's user by its `path`.
    public record Attachment(String path, long size) {}
}
