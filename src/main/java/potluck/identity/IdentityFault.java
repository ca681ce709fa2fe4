package potluck.identity;

import potluck.kit.FailureCode;

/// What can be wrong with names, keys, certificates, invites and secure connections.
public enum IdentityFault implements FailureCode {
    BAD_USER_NAME("“{0}” cannot be a user name: {1}. Choose another, of 1 to 32 characters."),
    BAD_GROUP_NAME("“{0}” cannot be a group’s name: {1}. Choose another, of 1 to 64 characters."),
    BAD_ADDRESS("“{0}” is not an address. Write host:port, as in example.org:4444 or [::1]:4444."),
    FOLDER_SHARED("Everybody on this computer can write to the folder {0}. Choose a data folder of your own."),
    KEY_DAMAGED("The key file {0} cannot be read: it is damaged. Put it back from a backup, or move it away and join"
            + " again as a new device."),
    GROUP_DAMAGED(
            "The group’s folder {0} cannot be used: {1}. Put it back from a backup, or move it away and join again"
                    + " with a new invite."),
    MEMBERSHIP_EXPIRED("Your membership of the group “{0}” ran out on {1}. Check this computer’s clock; if it is right,"
            + " join again with a new invite."),
    BAD_REQUEST("The certificate request cannot be granted: {0}."),
    INVITE_MALFORMED("This is not a complete invite link. Copy the whole link, from potluck:// to its end."),
    INVITE_UNKNOWN("The group does not know this invite, or it was withdrawn. Ask for a new one."),
    INVITE_EXPIRED("This invite ran out on {0}. Ask for a new one."),
    INVITE_USED("This invite has been used as often as it may be. Ask for a new one."),
    INVITE_WRONG_PROOF(
            "The invite’s secret is wrong. Copy the whole link again; after three wrong attempts it is void."),
    INVITE_OTHER_GROUP("The tracker at this address belongs to another group than the invite. Ask for a new invite."),
    CODE_MALFORMED(
            "This is not a complete code: it has eight letters and digits, as in K7Q2-M4XP. Check each of them."),
    CODE_UNKNOWN(
            "No tracker that answers knows this code, or it has run out. Ask for a new one, or for the invite link."),
    CODE_WRONG("The code is wrong. Check each letter; after three wrong attempts a code is void."),
    CODE_BUSY("Others are using this code at this moment. Try again in a few seconds."),
    NOT_A_MEMBER("{0} has not proven to be a member of this group: {1}."),
    CONNECT_REFUSED("{0} refused the connection: no program listens there. Is Potluck running, is the port right?"),
    CONNECT_TIMED_OUT("{0} did not answer within {1} s. Is the computer on, does a firewall stand between?"),
    UNREACHABLE("There is no way to {0}: {1}. Check the address and the network."),
    PORTS_BUSY("No port from {0} to {1} is free. Choose another."),
    ACCOUNT_TAKEN("There is an account with the name “{0}” already. Choose another, or log in with its password."),
    NO_SUCH_ACCOUNT("There is no account with the name “{0}”. Look at the list of accounts for its spelling."),
    ACCOUNT_NEEDED("This group asks for a password beside the invite. Join with the name and the password of your"
            + " account; the group’s owner makes one."),
    ACCOUNTS_FULL("There are {0} accounts already, and no more are made. Ask their owner to remove one."),
    PASSWORD_UNFIT("A password has {0} to {1} characters and is not the user name. Choose another."),
    LOGIN_WRONG("The name or the password is wrong. Check both and try again."),
    LOGIN_LOCKED("There were too many wrong attempts. Try again in {0} seconds."),
    LOGIN_BUSY("Too many people are logging in at this moment. Try again in a few seconds."),
    SESSION_OVER("This session has ended. Log in with name and password."),
    ACCOUNTS_DAMAGED("The accounts in {0} cannot be read: the file is damaged. Put it back from a backup.");

    private final String sentence;

    IdentityFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
