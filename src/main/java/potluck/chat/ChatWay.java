package potluck.chat;

/// How what is said gets to a member.
public enum ChatWay {
    /// Nothing was said yet on this link.
    UNTRIED,
    /// In datagrams; they arrive.
    DATAGRAMS,
    /// Over the link; datagrams do not arrive, or not yet.
    LINK
}
