package potluck.lab.auth;

import java.util.List;

/// A request or an answer: a verb and its fields, one a line of a message.
///
/// ```
///   register NAME PASSWORD     welcome NAME ROLE TOKEN EXPIRES
///   login NAME PASSWORD        refused CODE SENTENCE
///   resume TOKEN               said TEXT
///   password OLD NEW           bye
///   say TEXT · whoami · users · remove NAME · logout
/// ```
/// Immutable.
record Fields(String verb, List<String> rest) {
    Fields {
        rest = List.copyOf(rest);
    }

    static Fields of(String verb, String... rest) {
        return new Fields(verb, List.of(rest));
    }

    static Fields parse(String message) {
        List<String> lines = List.of(message.split("\n", -1));
        return new Fields(lines.getFirst(), lines.subList(1, lines.size()));
    }

    String message() {
        return rest.isEmpty() ? verb : verb + "\n" + String.join("\n", rest);
    }

    /// The verb and the number of its fields, such as `login/2`.
    String shape() {
        return verb + "/" + rest.size();
    }

    boolean has(int count) {
        return rest.size() == count;
    }

    String get(int index) {
        return rest.get(index);
    }
}
