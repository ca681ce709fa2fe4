package potluck.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Messages of the group's chat room, between two members: as notifications and questions on their link, and the
/// smaller ones also sealed in datagrams.
public sealed interface ChatMessage extends Control {
    /// Most bytes of a text in UTF-8.
    int LONGEST_TEXT = 16 * 1024;
    /// Most files in one line.
    int MOST_FILES = 16;
    /// Most lines in one [Lines].
    int MOST_LINES = 200;

    /// The first one after the link opened. Datagrams to the sender are sealed with `key`, name `channel`, and go to
    /// UDP `port` (0: none are wanted). The newest line it has heard from the receiver itself is number `last`.
    record Open(byte[] key, long channel, int port, long last) implements ChatMessage {
        public static final int KEY = 32;

        public Open {
            Check.bytes(key, "key");
            Check.require(key.length == KEY, "key");
            Check.atLeast(0, channel, "channel");
            Check.port(port, "port");
            Check.atLeast(0, last, "last");
        }
    }

    /// A line of the sender's own; `seq` counts what the sender says to this receiver since the link opened, from 1.
    record Say(long seq, Words words) implements ChatMessage {
        public Say {
            Check.atLeast(1, seq, "seq");
            Check.present(words, "words");
        }
    }

    /// Everything up to `seq` has arrived; bit i of `later`, the lowest of a byte first, tells of seq + 1 + i.
    record Ack(long seq, byte[] later) implements ChatMessage {
        public static final int MOST_LATER = 8;

        public Ack {
            Check.atLeast(0, seq, "seq");
            Check.bytes(later, "later");
            Check.require(later.length <= MOST_LATER, "later");
        }
    }

    /// Asks for the newest lines said to all, at most so many.
    record Past(int most) implements ChatMessage {
        public Past {
            Check.require(most >= 1 && most <= MOST_LINES, "most");
        }
    }

    /// Answers [Past], the oldest first.
    record Lines(List<Line> lines) implements ChatMessage {
        public Lines {
            lines = Check.list(lines, MOST_LINES, "lines");
        }
    }

    /// What `user` at `device` has said.
    record Line(String device, String user, Words words) {
        public Line {
            device = Check.hash(device, "device");
            user = Check.text(user, "user", 64);
            Check.present(words, "words");
        }
    }

    /// One line of a room. Its author's numbers only grow; `at` is in epoch milliseconds.
    ///
    /// @param kind `text`, `me` (what the author does), `away`, `back`; any other is read as `text`
    /// @param to the user whom it is for alone; empty for all
    /// @param files what the author offers with it
    record Words(long number, long at, String kind, String to, String text, List<Attached> files) {
        public Words {
            Check.atLeast(1, number, "number");
            Check.atLeast(0, at, "at");
            kind = Check.text(kind, "kind", 16);
            to = Check.text(to == null ? "" : to, "to", 64);
            text = Check.text(text == null ? "" : text, "text", LONGEST_TEXT);
            Check.require(text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_TEXT, "text");
            files = Check.list(files, MOST_FILES, "files");
        }

        /// The same, said at another time.
        public Words at(long other) {
            return new Words(number, other, kind, to, text, files);
        }
    }

    /// A file on offer, as at the tracker: the path names it at its holder and nowhere else.
    record Attached(String path, long size, String content) {
        public Attached {
            path = Check.text(path, "path");
            Check.atLeast(0, size, "size");
            content = Check.optionalHash(content, "content");
        }
    }
}
