package potluck.chat;

import potluck.kit.FailureCode;

/// What cannot be said.
public enum ChatFault implements FailureCode {
    CHAT_EMPTY("There is nothing to send. Write something first."),
    CHAT_TOO_LONG("This is too long for the chat: {0} bytes, at most {1}. Send it in parts, or as a file."),
    CHAT_TOO_FAST("That is too much at once. Wait a few seconds, then send it again."),
    CHAT_UNKNOWN_COMMAND(
            "There is no command {0}. /help lists the commands; begin with // to send a text that begins" + " with /."),
    CHAT_USAGE("Write it like this: {0}"),
    CHAT_NO_FILES("None of these is a file. Choose files; whole folders are offered without the chat."),
    CHAT_NOBODY("There is no other member called “{0}”.");

    private final String sentence;

    ChatFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
