package potluck.identity;

/// What a member certificate entitles its device to be.
public enum Role {
    MEMBER,
    /// Also answers as the group's tracker.
    TRACKER
}
