package potluck.tracker;

import potluck.kit.FailureCode;

/// What can go wrong between a device and the tracker.
public enum TrackerFault implements FailureCode {
    NAME_TAKEN("The name “{0}” belongs to another device of this group. Choose another name."),
    BAD_PORT("Port {0} cannot be reached. Listen on a port from 1 to 65535."),
    GROUP_FULL("The group is full: {0} members are here. Try again when somebody has left."),
    STALE("A newer connection of this device has replaced this one."),
    OWNERS_ONLY("Only the host of the group may do this, or a member who has logged in to an owner’s account."),
    NOT_JOINED("Join the group first."),
    TOO_MANY_FILES("A member may offer at most {0} files. Offer fewer files or a folder with less in it."),
    PATHS_TOO_LONG("The paths of a member’s files may have {0} characters together. Offer fewer files, or move them to "
            + "folders with shorter names."),
    NO_SUCH_MEMBER("Nobody named “{0}” belongs to this group."),
    REMOVED("This device was removed from the group by its host. To come back, ask the host for a new invite and join"
            + " with a fresh data folder."),
    BANNED("The host of the group keeps this device out until {0}. It tries again by itself then."),
    BANNED_FOR_GOOD("The host of the group keeps this device out. Ask the host to lift the ban."),
    NOT_BANNED("“{0}” is not banned."),
    NO_ADDRESS("It is not known where the tracker is. Enter its address, or ask the host for a new invite."),
    NOBODY_NEAR("No group is heard on this network. Add the tracker’s address to the code, as in K7Q2-M4XP@host:4444."),
    NOT_TRACKER("{0} is a member of the group, but not its tracker. Check the address of the tracker."),
    TRACKER_AWAY("The tracker cannot be asked now: {0} It is tried again by itself."),
    TRACKER_UNREACHABLE(
            "The tracker at {0} does not answer. Check the address, that the tracker is running, and the firewall there."),
    MAPPING_FILE("The mapping file {0} cannot be read or written: {1}.");

    private final String sentence;

    TrackerFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
