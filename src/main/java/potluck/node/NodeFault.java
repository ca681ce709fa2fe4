package potluck.node;

import potluck.kit.FailureCode;

/// What a device cannot do because of what it is.
public enum NodeFault implements FailureCode {
    TRACKER_ONLY("This device runs a tracker only and takes part in no transfers. Start it without --tracker-only."),
    NOT_ENROLLED("This device is not enrolled in any group yet. Ask the host for an invite and join with it."),
    WHICH_GROUP("This device is enrolled in several groups. Join with an invite of the one you mean."),
    ENROLLED_AS("In this group this device is enrolled as “{0}”. Join with that name."),
    BAD_LIMITS("Limits cannot be like this: {0}. Speeds are 0 or more, slots 1 to 200, times like 08:00."),
    UNKNOWN_WORD("“{0}” is none of {1}."),
    NO_PORT("No port could be opened for members: {0}"),
    OTHER_PORT("Port {0} is busy; members reach this device on port {1}."),
    OTHER_TRACKER_PORT("Port {0} is busy; the tracker listens on port {1}."),
    TRACKER_PORT_BUSY("Port {0} is busy, so the tracker stays as it was. Choose another port, or 0 for any free one."),
    HOST_ONLY("Only the device that runs the tracker may do this.");

    private final String sentence;

    NodeFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
