package potluck.classic;

import java.util.List;

/// What the door says to one command; codes as in `docs/PROTOCOL.md`, "The plain-text door".
sealed interface Answer {
    /// `NNN text`.
    record Line(int code, String text) implements Answer {}

    /// `NNN text`, the lines, and a line with a single dot.
    record Listing(int code, String text, List<String> lines) implements Answer {
        public Listing {
            lines = List.copyOf(lines);
        }
    }

    /// `LEN n`, n bytes, `SHA256 hex`.
    record File(Shelf.Content content) implements Answer {}

    /// `NNN text`, and the end of the connection.
    record Last(int code, String text) implements Answer {}

    static Answer done(String text) {
        return new Line(200, text);
    }

    static Answer syntax(String form) {
        return new Line(400, "write: " + form);
    }

    static Answer notFound(String name) {
        return new Line(404, "no such file: " + name);
    }
}
