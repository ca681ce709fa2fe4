package potluck.lab;

import potluck.kit.FailureCode;

/// What can go wrong between the lab's clients and servers.
public enum LabFault implements FailureCode {
    LINE_TOO_LONG("A line of more than {0} bytes came in; that is the most allowed here. Send it in parts."),
    MESSAGE_TOO_LONG("The other side announced a message of {0} bytes; at most {1} are allowed. It speaks another"
            + " protocol, or means harm."),
    MESSAGE_CUT("The connection ended in the middle of a message."),
    MESSAGE_SLOW("The other side began a message and did not finish it within {0} seconds."),
    MESSAGE_NOT_TEXT("A message came in that is not UTF-8 text."),
    WEB_BROWSER("This looks like a web browser or a web page, which has no business here."),
    CLIENT_FILE("The configuration file {0} cannot be used: {1}. “potluck lab mirror connect --help” shows one."),
    RACE_LOST("A client got no answer, so there is nothing to compare. Try fewer clients."),
    SERVER_GONE("The server has ended the connection before it answered. Connect again."),
    KNOWN_CLIENTS("The names in {0} cannot be read: “{1}” is not an address and a name. Mend the line, or put the file"
            + " back from a backup."),
    LOGIN_FIRST("Only members may do this. Log in first."),
    NOT_UNDERSTOOD("“{0}” is not understood here. Check how it is written."),
    OWNER_ONLY("Only the owner of the accounts may do this."),
    LOG_FILE("The log file {0} cannot be written: {1}. Choose another place for it.");

    private final String sentence;

    LabFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
