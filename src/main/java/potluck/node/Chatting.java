package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What can be asked of the group's chat room.
public interface Chatting {
    /// Lines that are new or have changed after the revision `after` (0: all that are kept); waits for one at most
    /// `patience`.
    ChatPage chat(long after, Duration patience) throws IOException;

    /// Says what a person typed, or does what it commands (`/help` lists the commands).
    ChatAnswer say(String typed) throws IOException;

    /// Offers files and tells the room of them, up to 16 in one line.
    void sayFiles(List<Path> files) throws IOException;

    /// Everything up to this time has been seen.
    void readChat(Instant at) throws IOException;

    /// The lines together with the revision to go on from, and the time up to which all were seen.
    record ChatPage(List<ChatView> lines, long next, Instant read) {
        public ChatPage {
            lines = List.copyOf(lines);
        }
    }

    /// What became of something typed. Of `HELP`, `CLEAR`, `BROWSE`, `FIND` the front end does the rest.
    ///
    /// @param action `SAID`, `HELP`, `CLEAR`, `BROWSE`, `FIND`, `IGNORED`, `HEARD`, `INVITE`
    /// @param argument the user, the words, or the invite; else empty
    record ChatAnswer(String action, String argument) {}
}
