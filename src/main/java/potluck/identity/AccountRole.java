package potluck.identity;

/// What an account entitles to.
public enum AccountRole {
    /// Also decides about the other accounts.
    OWNER,
    MEMBER
}
