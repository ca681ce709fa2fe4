package potluck.chat;

import java.util.List;

/// Lines that are new or have changed.
///
/// @param lines the oldest first
/// @param next the revision to go on from
/// @param read everything up to this time, in epoch milliseconds, has been seen
public record ChatPage(List<ChatLine> lines, long next, long read) {
    public ChatPage {
        lines = List.copyOf(lines);
    }
}
