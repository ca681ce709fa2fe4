package potluck.chat;

import java.nio.charset.StandardCharsets;
import potluck.kit.Failure;
import potluck.wire.ChatMessage;

/// Texts as they may be shown: nothing in them steers a terminal or turns the direction of what stands beside them.
final class CleanText {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private CleanText() {}

    /// `text` without control characters other than line breaks, without invisible ones but the joiners of scripts and
    /// pictures, and without blanks at its end.
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> append(clean, c));
        return clean.toString().stripTrailing();
    }

    /// As [#of], if it can be sent.
    ///
    /// @throws Failure `CHAT_EMPTY`, `CHAT_TOO_LONG`
    static String toSend(String text) throws Failure {
        String clean = of(text);
        if (clean.isBlank()) {
            throw Failure.of(ChatFault.CHAT_EMPTY);
        }
        int bytes = clean.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > ChatMessage.LONGEST_TEXT) {
            throw Failure.of(ChatFault.CHAT_TOO_LONG, bytes, ChatMessage.LONGEST_TEXT);
        }
        return clean;
    }

    private static void append(StringBuilder clean, int c) {
        switch ((byte) Character.getType(c)) {
            case Character.CONTROL -> appendControl(clean, c);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append('\n');
            case Character.FORMAT -> {
                if (c == JOINER || c == NON_JOINER) {
                    clean.appendCodePoint(c);
                }
            }
            case Character.SURROGATE -> {}
            default -> clean.appendCodePoint(c);
        }
    }

    private static void appendControl(StringBuilder clean, int c) {
        if (c == '\n') {
            clean.append('\n');
        } else if (c == '\t') {
            clean.append(' ');
        }
    }
}
